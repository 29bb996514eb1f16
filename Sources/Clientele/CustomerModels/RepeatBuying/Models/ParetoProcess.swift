/// The purchases of a customer who is alive, under the Pareto/NBD model: a rate of buying and a rate of leaving, each gamma distributed.
public struct ParetoProcess: RepeatPurchaseProcess, Hashable {
    let r: Double
    let alpha: Double
    let s: Double
    let beta: Double

    /// The probability that the customer is still alive after a duration: (β/(β + t))^s.
    ///
    /// - Parameter duration: The duration *t*, not negative.
    /// - Returns: A probability, 1 or less.
    public func probabilityAlive(after duration: Double) -> Double {
        Libm.exp(-s * Libm.log1p(sound(duration) / beta))
    }

    /// The expected number of purchases within a duration.
    ///
    /// Schmittlein, Morrison & Colombo (1987, equation 17): rβ/(α(s − 1)) · (1 − (β/(β + t))^(s − 1)), and its limit rβ/α · ln(1 + t/β) where s is 1.
    ///
    /// - Parameter duration: The duration *t*, not negative.
    /// - Returns: The mean, not negative.
    public func expectedPurchases(in duration: Double) -> Double {
        let stretch = Libm.log1p(sound(duration) / beta)
        let exponent = (s - 1) * stretch
        let timeAlive = exponent == 0 ? stretch : stretch * (-Libm.expm1(-exponent) / exponent)
        return r / alpha * beta * timeAlive
    }

    /// The probability of a number of purchases within a duration.
    ///
    /// Fader & Hardie (2006, "Deriving an expression for P(X(t) = x) under the Pareto/NBD model") write it as a difference of sums of hypergeometric
    /// functions, which cancels. Here it is what they begin with: the negative binomial probability of a customer who stays, and its integral
    /// over the times of leaving. Every term is positive, so that the tails are precise too.
    ///
    /// - Parameters:
    ///   - count: The number of purchases, not negative.
    ///   - duration: The duration *t*, not negative.
    /// - Returns: A probability.
    /// - Complexity: O(1); an integral of some dozens of nodes.
    public func probability(of count: Int, in duration: Double) -> Double {
        let duration = sound(duration)
        guard count >= 0 else { return 0 }
        guard duration > 0 else { return count == 0 ? 1 : 0 }
        guard count > 0 else {
            let silence = ParetoSilence(
                purchaseShape: r, purchaseScale: alpha, departureShape: s, departureScale: beta, duration: duration, withGradient: false)
            return Libm.exp(silence.logProbability)
        }
        return ParetoCount(r: r, alpha: alpha, s: s, beta: beta, count: Double(count), duration: duration).probability
    }

    /// The expected number of purchases, discounted continuously, over an unlimited future.
    ///
    /// Fader, Hardie & Lee (2005, "RFM and CLV", the DERT of their appendix) give (r/α) β^s δ^(s−1) U(s, s, δβ) with Tricomi's function U. By
    /// Kummer's transformation that is (rβ/α) U(1, 2 − s, δβ), of which no factor overflows.
    ///
    /// - Parameter rate: The continuous discount rate δ for one time unit, above zero.
    /// - Returns: The discounted number, finite for every rate above zero.
    public func discountedExpectedPurchases(rate: Double) -> Double {
        r / alpha * beta * ParetoDiscounting(shape: s, scaledRate: rate * beta).timeAlive
    }

    /// Durations below zero count as none, and durations without end as very long.
    private func sound(_ duration: Double) -> Double {
        duration > 0 ? min(duration, 1e300) : 0
    }
}

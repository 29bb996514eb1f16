/// The purchases of a customer who is alive, under the BG/BB model.
///
/// The customer leaves before an opportunity with one probability, and otherwise buys at it with another; both are beta distributed. Durations are numbers of opportunities and are rounded down; 100,000 at most.
public struct BetaBernoulliProcess: RepeatPurchaseProcess, Hashable {
    let alpha: Double
    let beta: Double
    let gamma: Double
    let delta: Double

    /// The probability that the customer is still alive after a number of opportunities: B(γ, δ + m)/B(γ, δ).
    ///
    /// - Parameter duration: The number of opportunities *m*, not negative.
    /// - Returns: A probability, 1 or less.
    /// - Complexity: O(m).
    public func probabilityAlive(after duration: Double) -> Double {
        var alive = 1.0
        for step in 0..<BetaBernoulliOpportunities.whole(duration) {
            alive *= (delta + Double(step)) / (gamma + delta + Double(step))
        }
        return alive
    }

    /// The expected number of purchases.
    ///
    /// Fader, Hardie & Shang (2010, equation 8) as the sum that it is: α/(α + β) times the sum of the probabilities of being alive. The closed form of the paper divides by γ − 1.
    ///
    /// - Parameter duration: The number of opportunities *m*, not negative.
    /// - Returns: The mean, not negative.
    /// - Complexity: O(m).
    public func expectedPurchases(in duration: Double) -> Double {
        var alive = 1.0
        var opportunities = 0.0
        for step in 0..<BetaBernoulliOpportunities.whole(duration) {
            alive *= (delta + Double(step)) / (gamma + delta + Double(step))
            opportunities += alive
        }
        return alpha / (alpha + beta) * opportunities
    }

    /// The probability of a number of purchases.
    ///
    /// Fader, Hardie & Shang (2010, equation 7): of having stayed, plus of having left before each opportunity.
    ///
    /// - Parameters:
    ///   - count: The number of purchases, not negative.
    ///   - duration: The number of opportunities *m*, not negative.
    /// - Returns: A probability; 0 for more purchases than opportunities.
    /// - Complexity: O(m).
    public func probability(of count: Int, in duration: Double) -> Double {
        let opportunities = BetaBernoulliOpportunities.whole(duration)
        guard count >= 0, count <= opportunities else { return 0 }
        // The logarithm of the probability of `count` purchases at the first `count` opportunities by a customer who is there at all of them.
        var logTerm = 0.0
        for step in 0..<count {
            let hits = alpha + Double(step)
            logTerm += BetaBernoulliSilence.logOfBoth(hits, beta, delta + Double(step), gamma)
        }
        // From here on the terms relative to it, rescaled before they overflow.
        var term = 1.0
        var sum = 0.0
        for step in count..<opportunities {
            let (misses, stays) = (beta + Double(step - count), delta + Double(step))
            sum += term * gamma / (gamma + stays)
            let orders = Double(step + 1) / Double(step + 1 - count)
            term *= orders * (misses / (alpha + Double(count) + misses)) * (stays / (gamma + stays))
            if term > 1e200 {
                term *= 1e-200
                sum *= 1e-200
                logTerm += 200 * Libm.log(10)
            }
        }
        return min(Libm.exp(logTerm + Libm.log(sum + term)), 1)
    }

    /// The expected number of purchases, each discounted from its opportunity to now, over an unlimited future.
    ///
    /// Fader, Hardie & Shang (2010, eq. 14) with their *d* = e^rate − 1: the first opportunity is one period away and discounted once.
    ///
    ///     α/(α + β) · δ/(γ + δ) · z · ₂F₁(1, δ + 1; γ + δ + 1; z),  z = e^−rate
    ///
    /// - Parameter rate: The continuous discount rate for one opportunity, above zero.
    /// - Returns: The discounted number, finite for every rate above zero.
    public func discountedExpectedPurchases(rate: Double) -> Double {
        let discount = Libm.exp(-rate)
        // Where nearly everybody leaves soon, the sum over opportunities is short, and Gauss's function hard.
        if gamma >= 1e4, min(36 / rate, 46 * (1 + delta / gamma)) < 1e6 {
            return alpha / (alpha + beta) * discountedStays(discount)
        }
        let logSeries = SpecialFunctions.logHypergeometric2F1(1, delta + 1, gamma + delta + 1, discount)
        return alpha / (alpha + beta) * (delta / (gamma + delta)) * discount * Libm.exp(logSeries)
    }

    /// The expected number of opportunities at which the customer is there, each discounted.
    private func discountedStays(_ discount: Double) -> Double {
        var (sum, term, step) = (0.0, 1.0, 0.0)
        repeat {
            term *= discount * ((delta + step) / (gamma + delta + step))
            sum += term
            step += 1
        } while term > 1e-20 * sum
        return sum
    }
}

/// The purchases of a customer who is alive, under the BG/NBD and MBG/NBD models: a Poisson process with a gamma distributed rate
/// (r, α) that ends after each purchase with a beta distributed probability (a, b).
///
/// All of it rests on one count, the purchases *K* that the customer would make within *t* if it never left: negative binomial with
/// shape r and z = t/(α + t). Customers survive *j* coin tosses with probability mⱼ = (b)ⱼ/(a + b)ⱼ. Then P(alive) = Σ P(K = k) m_k, and
/// E[X(t)] = Σ P(K = k)(m₀ + … + m_{k−1}): sums of positive terms, as exact as their terms for all parameters. The closed forms with
/// Gauss' hypergeometric function (Fader, Hardie & Lee 2005, eqs. 9 and 10) are equal to them, but cancel for short durations
/// and break down at a = 1. Where the sums have too many terms, the mean over p is integrated.
public struct BetaGeometricProcess: RepeatPurchaseProcess, Hashable {
    /// The shape of the distribution of purchase rates.
    let r: Double
    /// The rate parameter of the distribution of purchase rates.
    let alpha: Double
    /// The weight of leaving after a purchase.
    let a: Double
    /// The weight of staying after a purchase.
    let b: Double
    /// The probability that the customer is alive at all: less than 1 where a coin was tossed whose result is not known.
    let aliveAtStart: Double

    init(r: Double, alpha: Double, a: Double, b: Double, aliveAtStart: Double = 1) {
        self.r = r
        self.alpha = alpha
        self.a = a
        self.b = b
        self.aliveAtStart = aliveAtStart
    }

    /// The probability that the customer is still alive after a duration: ₂F₁(r, a; a + b; −t/α).
    ///
    /// - Parameter duration: The duration, not negative.
    /// - Returns: A probability, 1 or less.
    /// - Complexity: O(1 + t/α), and bounded.
    public func probabilityAlive(after duration: Double) -> Double {
        let reach = reach(of: duration)
        return aliveAtStart * min(1, isShort(reach) ? survivalSeries(reach) : mean(.survival, reach: reach))
    }

    /// The expected number of purchases within a duration.
    ///
    /// Source: Fader, Hardie & Lee 2005, eq. 9, as a sum of positive terms.
    ///
    /// - Parameter duration: The duration, not negative.
    /// - Returns: The mean, not negative.
    /// - Complexity: O(1 + t/α), and bounded.
    public func expectedPurchases(in duration: Double) -> Double {
        let reach = reach(of: duration)
        let mean = isShort(reach) ? purchaseSeries(reach) : mean(.purchases, reach: reach)
        return aliveAtStart * min(mean, .greatestFiniteMagnitude)
    }

    /// The probability of a number of purchases within a duration.
    ///
    /// With *n* purchases the customer has either won *n* tosses and would have bought *n* times, or lost the *n*th and would have bought *n*
    /// times or more: m_n P(K = n) + (m_{n−1} − m_n) P(K ≥ n)
    /// (Fader, Hardie & Lee 2005, eq. 8).
    ///
    /// - Parameters:
    ///   - count: The number of purchases, not negative.
    ///   - duration: The duration, not negative.
    /// - Returns: A probability.
    /// - Complexity: O(1).
    public func probability(of count: Int, in duration: Double) -> Double {
        guard count >= 0 else { return 0 }
        let number = Double(count)
        let would = BetaGeometricCount(shape: r, reach: reach(of: duration))
        guard count > 0 else { return 1 - aliveAtStart + aliveAtStart * would.probability(of: 0) }
        let before = Libm.exp(RisingFactorial.logSurvival(a, b, number - 1))
        let toss = number - 1 + b
        let winning = toss / (a + toss) * would.probability(of: number)
        let losing = a / (a + toss) * would.probability(ofAtLeast: number)
        return aliveAtStart * before * (winning + losing)
    }

    /// t/α, within the range of numbers.
    private func reach(of duration: Double) -> Double {
        duration > 0 ? min(duration / alpha, 1e300) : 0
    }
}

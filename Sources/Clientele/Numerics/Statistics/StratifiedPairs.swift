/// Whether two things go together, looked at stratum by stratum, so that what makes both common in a stratum does not pass for a bond.
///
/// Each stratum is a two-by-two table: how many cases there are, with the first thing, with the second, with both.
package struct StratifiedPairs: Sendable, Equatable {
    /// The cases with both.
    package private(set) var observed = 0
    /// The cases with both that chance would bring, were the two independent within every stratum.
    package private(set) var expected = 0.0
    /// The variance of the cases with both under independence, given the margins.
    package private(set) var variance = 0.0
    // The sums of Robins, Breslow & Greenland: of R, S, PR, PS + QR, QS.
    private var r = 0.0
    private var s = 0.0
    private var pr = 0.0
    private var mixed = 0.0
    private var qs = 0.0

    package init() {}

    /// Adds a stratum; counts that contradict each other are left out.
    package mutating func add(cases: Int, first: Int, second: Int, both: Int) {
        guard cases > 1, both >= 0, both <= min(first, second), max(first, second) <= cases, first - both <= cases - second else { return }
        let (n, a, b, x) = (Double(cases), Double(first), Double(second), Double(both))
        observed += both
        expected += a * b / n
        variance += a * b * (n - a) * (n - b) / (n * n * (n - 1))
        let (concordant, discordant) = ((x + (n - a - b + x)) / n, ((a - x) + (b - x)) / n)
        let (product, cross) = (x * (n - a - b + x) / n, (a - x) * (b - x) / n)
        r += product
        s += cross
        pr += concordant * product
        mixed += concordant * cross + discordant * product
        qs += discordant * cross
    }

    /// The statistic of Cochran (1954) and Mantel & Haenszel (1959), chi-square with one degree of freedom under independence.
    ///
    /// - Parameter correction: Whether half a case is taken off for continuity.
    /// - Returns: The statistic, or `nil` where no stratum leaves anything to chance.
    package func chiSquare(correction: Bool = true) -> Double? {
        guard variance > 0 else { return nil }
        let distance = max(abs(Double(observed) - expected) - (correction ? 0.5 : 0), 0)
        return distance * distance / variance
    }

    /// The common odds ratio of Mantel & Haenszel (1959), with the 95 % interval of Robins, Breslow & Greenland (1986); `nil` where it is
    /// zero or infinite.
    package var oddsRatio: Estimate? {
        guard r > 0, s > 0 else { return nil }
        let variance = pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s)
        let spread = Libm.exp(1.959963984540054 * variance.squareRoot())
        let ratio = r / s
        return Estimate(value: ratio, lower: ratio / spread, upper: ratio * spread)
    }

    /// What the common odds ratio is at least with a confidence of 97.5 %, though it be infinite: the one at which so many cases with both
    /// would have a probability of 2.5 % by ``probability(atLeast:mean:)``; `nil` where that is below 1, for which the bound does not hold.
    package var leastOddsRatio: Double? {
        guard expected > 0 else { return nil }
        func isRefuted(_ ratio: Double) -> Bool { StratifiedPairs.probability(atLeast: observed, mean: expected * ratio) <= 0.025 }
        guard isRefuted(1) else { return nil }
        // At a mean above the count the bound is 1, so what is sought lies between; halving stops where numbers lie next to each other.
        var (low, high) = (1.0, max(1, Double(observed) / expected))
        while true {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { return low }
            if isRefuted(middle) { low = middle } else { high = middle }
        }
    }

    /// A bound on the probability of so many cases with both or more, were the odds ratio at most a given one in every stratum.
    ///
    /// Given the margins, the count of a stratum is a sum of independent yes-or-no draws of unequal chances, be it hypergeometric (Vatutin &
    /// Mikhailov 1982) or Fisher's noncentral one, whose mean is at most the odds ratio times the central one; so is the sum over strata. Above
    /// its mean such a sum has a lighter tail than the binomial distribution of that mean (Hoeffding 1956, theorem 4), and that a lighter one
    /// than Poisson's (Anderson & Samuels 1967). So a test by this bound never exceeds its level, however few cases there are.
    ///
    /// - Parameters:
    ///   - count: The cases with both.
    ///   - mean: Expected cases under independence times the odds ratio, of at least 1.
    /// - Returns: The bound; 1 for fewer than one above the mean.
    package static func probability(atLeast count: Int, mean: Double) -> Double {
        guard mean >= 0, Double(count) >= mean + 1 else { return 1 }
        return mean == 0 ? 0 : SpecialFunctions.regularizedGammaP(Double(count), mean)
    }

    /// The same for so many cases or fewer, were the odds ratio at least a given one, of at most 1, in every stratum.
    ///
    /// - Parameters:
    ///   - count: The cases with both.
    ///   - mean: Expected cases under independence times the odds ratio.
    /// - Returns: The bound; 1 for fewer than one below the mean.
    package static func probability(atMost count: Int, mean: Double) -> Double {
        guard count >= 0, Double(count) <= mean - 1, mean.isFinite else { return 1 }
        return SpecialFunctions.regularizedGammaQ(Double(count) + 1, mean)
    }
}

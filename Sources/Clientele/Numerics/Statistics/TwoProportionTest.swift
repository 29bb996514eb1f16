/// Whether two shares differ: Boschloo's exact unconditional test with the restriction of Berger & Boos, at any size of the groups.
///
/// Tables are ordered by the smaller tail of Fisher's conditional distribution (Boschloo 1970, "Raised conditional level of significance
/// for
/// the 2 × 2-table when testing the equality of two probabilities"). The p-value is the largest chance, over all common rates in an exact
/// interval of confidence 1 − γ, of a table ordered as far out as the one seen, plus γ (Berger & Boos 1994, "P values maximized over a
/// confidence set for the nuisance parameter"; Mehrotra, Chan & Berger 2003 compare the choices). It is at most α with a chance of at most
/// α
/// whatever the common rate, so the test holds its level in groups of any size, equal or not.
///
/// Fisher's two-tailed p-value, itself valid, stands in its place where that is at most γ, and 2γ is then the least of the other values.
/// This keeps the
/// test valid: α < 2γ is reached by Fisher's test alone; for α ≥ 2γ, a table with a Fisher value of at most γ has an unconditional one of
/// at most 2γ, since no common rate makes Boschloo's region more likely than Fisher's value.
///
/// For a number s of successes in both groups, the region is two tails of the conditional distribution, with chance g(s), and the chance of
/// the
/// region at a rate is the mean of g over the binomial distribution of s. Both tails follow from those of s − 1 in a few operations, so
/// that
/// only as many numbers are looked at as s has standard deviations' worth of: O(√N).
package struct TwoProportionTest: Sendable {
    /// Which tables speak against equal rates.
    package enum Alternative: Sendable {
        case twoSided
        /// The first rate is lower.
        case lower
        /// The first rate is higher.
        case higher
    }

    /// The p-value.
    package let pValue: Double
    /// The p-value of Fisher's conditional test, twice the smaller tail in the two-sided case.
    package let fisherP: Double

    /// The share of chance kept back for common rates outside the interval.
    package static let gamma = 1e-6

    /// Tests two counts; empty groups or impossible counts give 1.
    ///
    /// - Parameters:
    ///   - first: The successes of the first group and its size.
    ///   - second: The successes of the second group and its size.
    ///   - alternative: Which tables speak against equal rates.
    ///   - gamma: The share of chance for rates outside the interval; 0 looks at all rates from 0 to 1.
    /// - Complexity: O(√(*N* log *N*)) for *N* in both groups, O(*N*) where `gamma` is 0.
    package init(
        _ first: (successes: Int, size: Int), _ second: (successes: Int, size: Int), alternative: Alternative = .twoSided,
        gamma: Double = TwoProportionTest.gamma
    ) {
        let isPossible =
            first.size > 0 && second.size > 0 && (0...first.size).contains(first.successes) && (0...second.size).contains(second.successes)
        guard isPossible else {
            (pValue, fisherP) = (1, 1)
            return
        }
        let successes = first.successes + second.successes
        let tails = ConditionalTails.tails(of: first.successes, size: first.size, other: second.size, successes: successes)
        let threshold: Double
        switch alternative {
        case .twoSided:
            threshold = min(tails.lower, tails.upper)
            fisherP = min(1, 2 * threshold)
        case .lower:
            threshold = tails.lower
            fisherP = threshold
        case .higher:
            threshold = tails.upper
            fisherP = threshold
        }
        if fisherP <= gamma {
            pValue = fisherP
            return
        }
        let region = ConditionalRegion(
            size: first.size, other: second.size, threshold: threshold, lower: alternative != .higher, upper: alternative != .lower)
        let largest = region.largestChance(successes: successes, confidence: 1 - gamma)
        pValue = min(1, max(2 * gamma, largest + gamma))
    }
}

/// Probabilities of single counts, to nearly full relative precision for any number of trials (Loader 2000, "Fast and accurate computation
/// of binomial probabilities").
package enum BinomialProbability {
    /// The probability of `count` successes in so many trials.
    ///
    /// - Parameters:
    ///   - count: The successes.
    ///   - trials: The trials, 0 or more.
    ///   - chance: The chance of a success, 0 to 1.
    /// - Returns: From 0 to 1; 0 for a count that cannot be.
    package static func mass(_ count: Int, of trials: Int, chance: Double) -> Double {
        Libm.exp(logMass(count, of: trials, chance: chance, complement: 1 - chance))
    }

    /// The logarithm of that probability, with the chance of a failure given too, so that neither is rounded away.
    static func logMass(_ count: Int, of trials: Int, chance: Double, complement: Double) -> Double {
        guard count >= 0, count <= trials else { return -.infinity }
        if chance <= 0 { return count == 0 ? 0 : -.infinity }
        if complement <= 0 { return count == trials ? 0 : -.infinity }
        let (n, x, rest) = (Double(trials), Double(count), Double(trials - count))
        if count == 0 { return n * (chance < 0.5 ? Libm.log1p(-chance) : Libm.log(complement)) }
        if rest == 0 { return n * (complement < 0.5 ? Libm.log1p(-complement) : Libm.log(chance)) }
        let corrections =
            SpecialFunctions.stirlingCorrection(n) - SpecialFunctions.stirlingCorrection(x) - SpecialFunctions.stirlingCorrection(rest)
        return corrections - deviance(x, n * chance) - deviance(rest, n * complement)
            + 0.5 * Libm.log(n / (x * rest)) - Libm.log(SpecialFunctions.rootTwoPi)
    }

    /// The probability of `count` successes in a group of `size`, given `successes` in both groups of `size` and `other` members: Fisher's
    /// hypergeometric distribution.
    ///
    /// - Parameters:
    ///   - count: The successes in the first group.
    ///   - size: Its size.
    ///   - other: The size of the other group.
    ///   - successes: The successes in both.
    /// - Returns: From 0 to 1; 0 for a count that cannot be.
    package static func conditionalMass(_ count: Int, size: Int, other: Int, successes: Int) -> Double {
        guard count >= 0, count <= size, successes - count >= 0, successes - count <= other else { return 0 }
        let total = size + other
        if successes == 0 || successes == total { return 1 }
        // At the common rate all three are near their modes, which keeps their exponents small.
        let (chance, complement) = (Double(successes) / Double(total), Double(total - successes) / Double(total))
        return Libm.exp(
            logMass(count, of: size, chance: chance, complement: complement)
                + logMass(successes - count, of: other, chance: chance, complement: complement)
                - logMass(successes, of: total, chance: chance, complement: complement))
    }

    /// x ln(x / mean) + mean − x, without cancellation.
    private static func deviance(_ x: Double, _ mean: Double) -> Double {
        x * SpecialFunctions.excessOverLog1p((mean - x) / x)
    }

    /// P(X ≤ count) and P(X ≥ count) of the binomial distribution.
    package static func tails(_ count: Int, of trials: Int, chance: Double) -> (lower: Double, upper: Double) {
        let (x, n) = (Double(count), Double(trials))
        let lower = count >= trials ? 1 : count < 0 ? 0 : SpecialFunctions.regularizedBetaComplement(chance, x + 1, n - x)
        let upper = count <= 0 ? 1 : count > trials ? 0 : SpecialFunctions.regularizedBeta(chance, x, n - x + 1)
        return (lower, upper)
    }

    /// The exact two-sided p-value of a count against a stated chance: twice the smaller tail, at most 1.
    package static func twoSidedP(_ count: Int, of trials: Int, chance: Double) -> Double {
        guard trials > 0 else { return 1 }
        let tails = tails(count, of: trials, chance: chance)
        return min(1, 2 * min(tails.lower, tails.upper))
    }

    /// The interval of Clopper & Pearson (1934) for a chance: it holds the true one with at least the stated confidence.
    package static func interval(_ count: Int, of trials: Int, confidence: Double) -> (lower: Double, upper: Double) {
        let (x, n, tail) = (Double(count), Double(trials), 0.5 * (1 - confidence))
        let lower = count <= 0 ? 0 : BetaDistribution(alpha: x, beta: n - x + 1).quantile(tail)
        let upper = count >= trials ? 1 : BetaDistribution(alpha: x + 1, beta: n - x).upperQuantile(tail)
        return (lower.isFinite ? lower : 0, upper.isFinite ? upper : 1)
    }
}

/// Tails of the conditional distribution of the successes in one of two groups, given those in both.
enum ConditionalTails {
    /// P(X ≤ count) and P(X ≥ count), each to nearly full relative precision.
    static func tails(of count: Int, size: Int, other: Int, successes: Int) -> (lower: Double, upper: Double) {
        let mass = BinomialProbability.conditionalMass(count, size: size, other: other, successes: successes)
        let isBelowMean = Double(count) * Double(size + other) < Double(size) * Double(successes)
        let sum = sum(from: count, mass: mass, size: size, other: other, successes: successes, step: isBelowMean ? -1 : 1)
        // The longer tail is 1 less the other one, which spares its sum's rounding.
        let rest = min(1, max(0, 1 - sum + mass))
        return isBelowMean ? (sum, rest) : (rest, sum)
    }

    /// The sum of the masses from a count on, away from the mean, until they no longer matter.
    private static func sum(from count: Int, mass: Double, size: Int, other: Int, successes: Int, step: Int) -> Double {
        var (sum, term, place) = (mass, mass, count)
        while term > sum * 1e-17 {
            term *= step > 0 ? ratioUp(place, size, other, successes) : ratioDown(place, size, other, successes)
            place += step
            sum += term
        }
        return min(sum, 1)
    }

    /// P(X = count + 1) / P(X = count).
    @inline(__always)
    static func ratioUp(_ count: Int, _ size: Int, _ other: Int, _ successes: Int) -> Double {
        guard count < size, count < successes else { return 0 }
        return Double(size - count) / Double(count + 1) * (Double(successes - count) / Double(other - successes + count + 1))
    }

    /// P(X = count − 1) / P(X = count).
    @inline(__always)
    static func ratioDown(_ count: Int, _ size: Int, _ other: Int, _ successes: Int) -> Double {
        guard count > 0, other - successes + count > 0 else { return 0 }
        return Double(count) / Double(size - count + 1) * (Double(other - successes + count) / Double(successes - count + 1))
    }
}

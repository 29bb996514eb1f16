/// Rank correlations of two lists of numbers.
package enum RankCorrelation {
    /// Kendall's τ-b, corrected for ties (Kendall 1945, "The treatment of ties in ranking problems").
    ///
    /// - Parameter pairs: The pairs of finite numbers.
    /// - Returns: −1 to 1, or `nil` where one of the two does not vary.
    /// - Complexity: O(*n*²).
    package static func kendall(_ pairs: [(Double, Double)]) -> Double? {
        var (score, firstUntied, secondUntied) = (0.0, 0.0, 0.0)
        for (place, pair) in pairs.enumerated() {
            for other in pairs[..<place] {
                let (first, second) = (order(pair.0, other.0), order(pair.1, other.1))
                score += first * second
                firstUntied += first * first
                secondUntied += second * second
            }
        }
        guard firstUntied > 0, secondUntied > 0 else { return nil }
        return min(max(score / (firstUntied * secondUntied).squareRoot(), -1), 1)
    }

    /// The order of two numbers; those that differ by rounding alone are equal.
    private static func order(_ first: Double, _ second: Double) -> Double {
        if abs(first - second) <= 1e-13 * max(abs(first), abs(second)) { return 0 }
        return first > second ? 1 : -1
    }

    /// Spearman's ρ: Pearson's correlation of the mid-ranks.
    ///
    /// - Parameter pairs: The pairs of finite numbers.
    /// - Returns: −1 to 1, or `nil` where one of the two does not vary.
    /// - Complexity: O(*n* log *n*).
    package static func spearman(_ pairs: [(Double, Double)]) -> Double? {
        guard !pairs.isEmpty else { return nil }
        return WeightedPair.correlation(WeightedPair.ranked(pairs.map { WeightedPair(first: $0.0, second: $0.1) }))
    }
}

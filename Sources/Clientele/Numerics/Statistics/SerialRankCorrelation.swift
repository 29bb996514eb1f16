/// Spearman's rank correlation of two series of time, with an interval that allows for their being autocorrelated.
///
/// Two values in a row of an autocorrelated series tell less than two that do not depend on each other. The number of values is therefore
/// taken down to N* with 1/N* = 1/N + 2/N · Σ r(j) r′(j), the sum over lags up to N/5 (Pyper & Peterman 1998, "Comparison of methods to
/// account for autocorrelation in correlation analyses of fish data", equation 1 with the estimator of their equation 7), here of the ranks.
/// The interval is Fisher's with the variance 1.06 / (N* − 3) of Fieller, Hartley & Pearson (1957, "Tests for rank correlation
/// coefficients").
package struct SerialRankCorrelation: Sendable {
    /// How many pairs there are.
    package let count: Int
    /// How many independent pairs they are worth, at most ``count``.
    package let effectiveCount: Double
    /// The correlation of the ranks, equal values sharing their mean rank.
    package let correlation: Double
    /// The 95 % interval; `nil` where the pairs are worth too few independent ones, four at least, for there to be one.
    package let interval: ClosedRange<Double>?

    /// Correlates two series in order of time.
    ///
    /// It is `nil` below three pairs, or where one of the two does not vary.
    ///
    /// - Parameters:
    ///   - left: The first series, all finite.
    ///   - right: The second series, as many values.
    ///   - lostCount: How many values have been used up, by seasonal means for example.
    package init?(_ left: [Double], _ right: [Double], lostCount: Int = 0) {
        guard left.count == right.count, left.count >= 3, (left + right).allSatisfy(\.isFinite) else { return nil }
        let (leftScores, rightScores) = (Self.scores(left), Self.scores(right))
        let (leftSize, rightSize) = (Self.product(leftScores, leftScores, 0), Self.product(rightScores, rightScores, 0))
        guard leftSize > 0, rightSize > 0 else { return nil }
        count = left.count
        let size = Double(count)
        // Twice the ranks less their mean are whole numbers, so that the product is exact and equal series correlate at exactly 1.
        let ratio = Self.product(leftScores, rightScores, 0) / (leftSize * rightSize).squareRoot()
        correlation = min(max(ratio, -1), 1)
        var excess = 0.0
        for lag in 1..<max(count / 5 + 1, 2) where lag < count {
            let widened = size / (size - Double(lag))
            let leftPart = Self.product(leftScores, leftScores, lag) / leftSize * widened
            let rightPart = Self.product(rightScores, rightScores, lag) / rightSize * widened
            excess += leftPart * rightPart
        }
        let free = max(size - Double(max(lostCount, 0)), 0)
        effectiveCount = min(max(free / max(1 + 2 * excess, 1), 0), size)
        interval = Self.interval(correlation, effectiveCount)
    }

    private static func interval(_ correlation: Double, _ count: Double) -> ClosedRange<Double>? {
        guard count >= 4 else { return nil }
        if abs(correlation) == 1 { return correlation...correlation }
        let centre = 0.5 * (Libm.log1p(correlation) - Libm.log1p(-correlation))
        let spread = 1.959963984540054 * (1.06 / (count - 3)).squareRoot()
        let (low, high) = (hyperbolicTangent(centre - spread), hyperbolicTangent(centre + spread))
        return min(low, correlation)...max(high, correlation)
    }

    private static func hyperbolicTangent(_ value: Double) -> Double {
        let power = Libm.expm1(-2 * abs(value))
        let size = -power / (2 + power)
        return value < 0 ? -size : size
    }

    /// Twice the mid-ranks less their mean.
    private static func scores(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var scores = [Double](repeating: 0, count: values.count)
        var start = 0
        while start < order.count {
            var end = start
            while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
            for place in start..<end { scores[order[place]] = Double(start + end - values.count) }
            start = end
        }
        return scores
    }

    private static func product(_ left: [Double], _ right: [Double], _ lag: Int) -> Double {
        zip(left.dropLast(lag), right.dropFirst(lag)).reduce(0) { $0 + $1.0 * $1.1 }
    }
}

/// How well a score ranks: the area under the receiver operating characteristic.
enum RankingQuality {
    /// The area with its 95 % interval, ties counting half.
    ///
    /// The standard error is that of Hanley & McNeil (1982, "The meaning and use of the area under a receiver operating characteristic (ROC)
    /// curve", eq. 1 and 2).
    ///
    /// - Returns: `nil` unless there are both positives and negatives.
    static func area(scores: [Double], isPositive: [Bool]) -> Estimate? {
        let order = scores.indices.sorted { scores[$0] != scores[$1] ? scores[$0] < scores[$1] : $0 < $1 }
        var (below, wins) = (0.0, 0.0)
        var start = 0
        while start < order.count {
            var end = start
            var (positives, negatives) = (0.0, 0.0)
            while end < order.count, scores[order[end]] == scores[order[start]] {
                if isPositive[order[end]] { positives += 1 } else { negatives += 1 }
                end += 1
            }
            wins += positives * (below + negatives / 2)
            below += negatives
            start = end
        }
        let negatives = below
        let positives = Double(order.count) - negatives
        guard positives > 0, negatives > 0 else { return nil }
        let area = wins / (positives * negatives)
        let (first, second) = (area / (2 - area), 2 * area * area / (1 + area))
        let variance =
            (area * (1 - area) + (positives - 1) * (first - area * area) + (negatives - 1) * (second - area * area))
            / (positives * negatives)
        let half = ForecastSpread.deviate * max(0, variance).squareRoot()
        return Estimate(value: area, lower: max(0, area - half), upper: min(1, area + half))
    }
}

/// From which value on an axis each score begins, on a scale where more is better.
struct ScoreBounds: Sendable, Hashable {
    /// The smallest value of the scores 2, 3, 4 and 5; scores that nobody can reach are missing at the end.
    private(set) var lowest: [Int64] = []

    /// The score of a value, 1 to 5.
    @inline(__always)
    func score(of value: Int64) -> Int {
        var score = 1
        for bound in lowest where value >= bound { score += 1 }
        return score
    }

    /// Fixed bounds, which must ascend.
    init(thresholds: [Int64], axis: RFMAxis) throws {
        let bounds = axis == .recency ? thresholds.map { 0 - $0.clampedToNegatable } : thresholds
        let ascends = zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 }
        guard bounds.count == 4, ascends else {
            throw ClienteleError(
                .invalidPolicy, "the thresholds \(thresholds) of \(axis.rawValue) are not four values from the worst to the best",
                remedy: "give the values from which the scores 2, 3, 4 and 5 begin")
        }
        lowest = bounds
    }

    /// Bounds by mid-rank: a value has at least score *k* when 5 · (2 · worse + equal) ≥ (*k* − 1) · 2*n*.
    ///
    /// The values that reach it are those above one order statistic, and perhaps that one itself; each is found by exact selection.
    init(midRanksOf values: [Int64]) {
        let count = values.count
        guard count > 0 else { return }
        for score in 2...5 {
            // The smallest whole number that 2 · worse + equal must reach.
            let needed = (2 * count * (score - 1) + 4) / 5
            let position = needed / 2
            guard let found = HistogramSelection.smallest(of: values, isInside: { above, _ in above < count - position }) else { return }
            let equal = values.reduce(0) { $0 + ($1 == found.value ? 1 : 0) }
            let worse = count - found.above.count - equal
            if 2 * worse + equal >= needed {
                lowest.append(found.value)
            } else {
                guard let next = values.lazy.filter({ $0 > found.value }).min() else { return }
                lowest.append(next)
            }
        }
    }
}

extension Int64 {
    /// The number, or its neighbour where it has no negative in 64 bits.
    fileprivate var clampedToNegatable: Int64 { Swift.max(self, -Int64.max) }
}

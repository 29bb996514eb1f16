/// Whether two means differ, by drawing lots anew: the permutation test of Welch's statistic.
///
/// Where the two groups have the same distribution, the p-value is valid at any size and however skewed the values are; where only the
/// means agree, it is so for large groups (Janssen 1997, "Studentized permutation tests for non-i.i.d. hypotheses"; Chung & Romano 2013).
/// The seen
/// statistic counts among the drawn ones, so that the p-value is never below 1 / (draws + 1) and valid with any number of draws.
package enum StudentizedPermutation {
    /// Draws lots.
    ///
    /// - Parameters:
    ///   - first: The values of the first group.
    ///   - second: The values of the second group.
    ///   - draws: How often lots are drawn.
    ///   - generator: The random numbers.
    /// - Returns: The two-sided p-value; 1 where the statistic does not exist.
    /// - Complexity: O(draws · smaller group).
    package static func pValue(_ first: [Double], _ second: [Double], draws: Int, using generator: inout SeededGenerator) -> Double {
        guard let seen = statistic(SampleMoments(first), SampleMoments(second)), draws > 0 else { return 1 }
        // In the order of their size, values give the same p-value whatever order they came in.
        var pool = (first + second).sorted()
        let isFirstSmaller = first.count <= second.count
        let few = min(first.count, second.count)
        let all = SampleMoments(pool)
        let centre = all.mean
        for index in pool.indices { pool[index] -= centre }
        let squares = pool.reduce(0) { $0 + $1 * $1 }
        let total = pool.reduce(0, +)
        var extreme = 1
        for _ in 0..<draws {
            var (sum, square) = (0.0, 0.0)
            for place in 0..<few {
                pool.swapAt(place, place + generator.next(below: pool.count - place))
                sum += pool[place]
                square += pool[place] * pool[place]
            }
            let drawn = moments(sum, square, few)
            let rest = moments(total - sum, squares - square, pool.count - few)
            let value = isFirstSmaller ? statistic(drawn, rest) : statistic(rest, drawn)
            // Equal statistics of different lots differ by rounding only.
            if value.map({ abs($0) >= abs(seen) * (1 - 1e-9) }) ?? true { extreme += 1 }
        }
        return Double(extreme) / Double(draws + 1)
    }

    private static func moments(_ sum: Double, _ square: Double, _ count: Int) -> SampleMoments {
        let mean = sum / Double(count)
        return SampleMoments(count: count, mean: mean, squares: square - sum * mean)
    }

    private static func statistic(_ first: SampleMoments, _ second: SampleMoments) -> Double? {
        guard let v1 = first.variance, let v2 = second.variance else { return nil }
        let variance = v1 / Double(first.count) + v2 / Double(second.count)
        return variance > 0 ? (first.mean - second.mean) / variance.squareRoot() : nil
    }
}

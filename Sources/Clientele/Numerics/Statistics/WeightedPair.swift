/// Two numbers of one customer, or of several.
struct WeightedPair {
    var first: Double
    var second: Double
    let weight: Double

    /// Pearson's correlation, or `nil` where one of the two does not vary.
    static func correlation(_ pairs: [WeightedPair]) -> Double? {
        let weight = pairs.reduce(0) { $0 + $1.weight }
        let means = pairs.reduce((0.0, 0.0)) { ($0.0 + $1.weight * $1.first / weight, $0.1 + $1.weight * $1.second / weight) }
        var (product, firsts, seconds) = (0.0, 0.0, 0.0)
        for pair in pairs {
            let (first, second) = (pair.first - means.0, pair.second - means.1)
            product += pair.weight * first * second
            firsts += pair.weight * first * first
            seconds += pair.weight * second * second
        }
        // What rounding alone makes of equal numbers is no variation.
        guard firsts > 1e-24 * weight * means.0 * means.0, seconds > 1e-24 * weight * means.1 * means.1 else { return nil }
        let result = product / (firsts.squareRoot() * seconds.squareRoot())
        return result.isFinite ? result : nil
    }

    /// The pairs of ranks, in which a pair of weight *w* counts as *w* pairs.
    ///
    /// Numbers that are equal, or differ by the rounding of a division alone, share the mean of their ranks.
    static func ranked(_ pairs: [WeightedPair]) -> [WeightedPair] {
        var result = pairs
        setRanks(pairs, of: \.first, in: &result)
        setRanks(pairs, of: \.second, in: &result)
        return result
    }

    private static func setRanks(_ pairs: [WeightedPair], of number: WritableKeyPath<WeightedPair, Double>, in result: inout [WeightedPair])
    {
        let values = pairs.map { $0[keyPath: number] }
        let order = pairs.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        var before = 0.0
        var start = 0
        while start < order.count {
            var end = start
            var weight = 0.0
            while end < order.count, values[order[end]] - values[order[start]] <= 1e-13 * abs(values[order[start]]) {
                weight += pairs[order[end]].weight
                end += 1
            }
            for place in start..<end { result[order[place]][keyPath: number] = before + (weight + 1) / 2 }
            before += weight
            start = end
        }
    }
}

/// Divides the change of a product among its factors so that the order in which they change does not matter.
///
/// The value of Shapley (1953), "A Value for n-Person Games", equation 12, of the game in which a factor that takes part has its new value and
/// one that does not its old; for sums of products this is the decomposition of Sun (1998), "Accounting for the effect".
enum ShapleyProduct {
    /// What each factor contributes to the change; the contributions add up to it but for rounding.
    static func contributions(previous: [Double], current: [Double]) -> [Double] {
        let count = previous.count
        return (0..<count).map { factor in
            let others = (0..<count).filter { $0 != factor }
            var sum = 0.0
            for subset in 0..<(1 << others.count) {
                var product = 1.0
                var size = 0
                for (bit, other) in others.enumerated() {
                    let isNew = subset & (1 << bit) != 0
                    product *= isNew ? current[other] : previous[other]
                    size += isNew ? 1 : 0
                }
                sum += weight(size: size, of: count) * product
            }
            return sum * (current[factor] - previous[factor])
        }
    }

    /// The weight of a subset: |S|! (n − |S| − 1)! / n!, the chance that just these have changed before.
    private static func weight(size: Int, of count: Int) -> Double {
        var binomial = 1.0
        for step in 0..<size { binomial = binomial * Double(count - 1 - step) / Double(step + 1) }
        return 1 / (Double(count) * binomial)
    }

    /// Parts in whole units that add up to a total: each rounded down, and what is missing given to the largest remainders, the first of
    /// equal ones first.
    static func rounded(_ parts: [Double], total: Int128) -> [Int128] {
        guard !parts.isEmpty else { return [] }
        // Far beyond any sum of 64-bit amounts.
        let bounded = parts.map { $0.isFinite ? min(max($0, -1e36), 1e36) : 0 }
        var units = bounded.map { Int128($0.rounded(.down)) }
        let missing = total - units.reduce(0, +)
        let count = Int128(parts.count)
        // Parts of very large sums lack more than one unit each, since a `Double` has 53 bits.
        var each = missing / count
        var left = missing % count
        if left < 0 {
            left += count
            each -= 1
        }
        let order = bounded.indices.sorted { first, second in
            let (one, other) = (bounded[first] - bounded[first].rounded(.down), bounded[second] - bounded[second].rounded(.down))
            return one == other ? first < second : one > other
        }
        for (rank, index) in order.enumerated() { units[index] += each + (Int128(rank) < left ? 1 : 0) }
        return units
    }
}

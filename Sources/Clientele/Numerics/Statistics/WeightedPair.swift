/// Two numbers that belong together, as often as their weight says.
package struct WeightedPair: Sendable {
    package var first: Double
    package var second: Double
    package let weight: Double

    package init(first: Double, second: Double, weight: Double = 1) {
        self.first = first
        self.second = second
        self.weight = weight
    }

    /// Pearson's correlation, in two passes: the means, then the products of the distances from them.
    ///
    /// - Parameter pairs: The pairs, of finite numbers and weights above zero.
    /// - Returns: −1 to 1, or `nil` where one of the two does not vary, or by no more than a division rounds.
    /// - Complexity: O(*n*).
    package static func correlation(_ pairs: [WeightedPair]) -> Double? {
        let weight = pairs.reduce(0) { $0 + $1.weight }
        guard weight > 0, let firsts = distances(pairs, of: \.first, weight), let seconds = distances(pairs, of: \.second, weight) else {
            return nil
        }
        var (product, firstSquares, secondSquares) = (0.0, 0.0, 0.0)
        for (place, pair) in pairs.enumerated() {
            product += pair.weight * firsts[place] * seconds[place]
            firstSquares += pair.weight * firsts[place] * firsts[place]
            secondSquares += pair.weight * seconds[place] * seconds[place]
        }
        let result = product / (firstSquares.squareRoot() * secondSquares.squareRoot())
        return result.isFinite ? min(max(result, -1), 1) : nil
    }

    /// The distances of one number from its mean in units of the largest, so that no square is too large or too small; `nil` without any.
    private static func distances(_ pairs: [WeightedPair], of number: KeyPath<WeightedPair, Double>, _ weight: Double) -> [Double]? {
        // From the first number on: the mean of equal numbers is then exactly theirs, whatever the weights.
        let origin = pairs[0][keyPath: number]
        let shift = pairs.reduce(0) { $0 + ($1.weight / weight) * ($1[keyPath: number] - origin) }
        let distances = pairs.map { ($0[keyPath: number] - origin) - shift }
        let largest = distances.reduce(0) { max($0, abs($1)) }
        guard largest > 0, largest.isFinite else { return nil }
        let scaled = distances.map { $0 / largest }
        let squares = zip(scaled, pairs).reduce(0) { $0 + $1.0 * $1.0 * ($1.1.weight / weight) }
        // What rounding alone makes of equal numbers is no variation.
        return squares.squareRoot() * largest > 1e-12 * abs(origin + shift) ? scaled : nil
    }

    /// The pairs of ranks, in which a pair of weight *w* counts as *w* pairs.
    ///
    /// Numbers that are equal, or differ by the rounding of a division alone, share the mean of their ranks.
    ///
    /// - Complexity: O(*n* log *n*).
    package static func ranked(_ pairs: [WeightedPair]) -> [WeightedPair] {
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

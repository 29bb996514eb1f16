/// Weights from ranks: the middle of all weights that agree with the order (Barron & Barrett 1996, "Decision quality using ranked attribute
/// weights", Management Science 42).
///
/// Of *m* criteria the one in position *i* gets (1/*m*) Σ 1/*k* over *k* from *i* to *m*. Criteria of equal rank fill positions together and share the
/// mean of their weights, which is the mean over all orders of the tied ones.
///
/// ```swift
/// let weights = try RankOrderCentroidWeighting(names: ["a", "b", "c"], ranks: [1, 2, 3]).weights()
/// print(weights.values.map { ($0 * 1e4).rounded() / 1e4 })  // [0.6111, 0.2778, 0.1111]
/// ```
public struct RankOrderCentroidWeighting: WeightingMethod {
    /// The criteria.
    public let names: [String]
    /// A rank a criterion, the smallest for the most important; only their order counts.
    public let ranks: [Double]

    /// Makes a method.
    ///
    /// - Parameters:
    ///   - names: The criteria.
    ///   - ranks: A rank a criterion, in the same order: 1 for the most important; equal ranks are ties.
    public init(names: [String], ranks: [Double]) {
        self.names = names
        self.ranks = ranks
    }

    /// Computes the weights.
    ///
    /// - Returns: The weights.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for ranks that are none, or names that are empty or come twice.
    /// - Complexity: O(*n* log *n*).
    public func weights() throws -> Weights {
        let positions = try CriterionRanks.positions(names: names, ranks: ranks)
        let count = names.count
        var tails = [Double](repeating: 0, count: count + 1)
        for place in stride(from: count - 1, through: 0, by: -1) { tails[place] = tails[place + 1] + 1 / Double(place + 1) }
        var sums = [0.0]
        for place in 0..<count { sums.append(sums[place] + tails[place]) }
        let proportions = positions.map { range in
            range.count == 1
                ? tails[range.lowerBound - 1] : (sums[range.upperBound] - sums[range.lowerBound - 1]) / Double(range.count)
        }
        return try Weights(method: "rankOrderCentroid", names: names, proportions: proportions)
    }
}

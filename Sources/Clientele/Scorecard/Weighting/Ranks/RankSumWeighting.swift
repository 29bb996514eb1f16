/// Weights from ranks: the weight falls by the same step from each rank to the next (Stillwell, Seaver & Edwards 1981).
///
/// Of *m* criteria the one of rank *R* gets 2(*m* + 1 − *R*) / (*m*(*m* + 1)). Only the order of the ranks counts; equal ranks share the mean of the
/// positions they fill.
///
/// ```swift
/// let weights = try RankSumWeighting(names: ["a", "b", "c"], ranks: [1, 2, 3]).weights()
/// print(weights.values)  // [0.5, 0.3333333333333333, 0.16666666666666666]
/// ```
public struct RankSumWeighting: WeightingMethod {
    /// The criteria.
    public let names: [String]
    /// A rank a criterion, the smallest for the most important.
    public let ranks: [Double]
    private let areMeanRanks: Bool

    /// Makes a method from one ranking, of which only the order counts.
    ///
    /// - Parameters:
    ///   - names: The criteria.
    ///   - ranks: A rank a criterion, in the same order: 1 for the most important; equal ranks are ties.
    public init(names: [String], ranks: [Double]) {
        self.names = names
        self.ranks = ranks
        areMeanRanks = false
    }

    /// Makes a method from the mean ranks of a panel, which are used as they stand.
    ///
    /// - Parameters:
    ///   - names: The criteria.
    ///   - meanRanks: The mean rank of each criterion, from 1 to the number of criteria, in the same order.
    public init(names: [String], meanRanks: [Double]) {
        self.names = names
        ranks = meanRanks
        areMeanRanks = true
    }

    /// Computes the weights.
    ///
    /// - Returns: The weights.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for ranks that are none, or names that are empty or come twice.
    /// - Complexity: O(*n* log *n*).
    public func weights() throws -> Weights {
        let positions = try CriterionRanks.positions(names: names, ranks: ranks)
        let count = Double(names.count)
        if areMeanRanks, let wrong = ranks.first(where: { $0 < 1 || $0 > count }) {
            throw ClienteleError(
                .invalidArgument, "\(wrong) is no mean rank of \(names.count) criteria", remedy: "give mean ranks from 1 to \(names.count)")
        }
        let proportions = names.indices.map { place -> Double in
            let middle = Double(positions[place].lowerBound + positions[place].upperBound) / 2
            return count + 1 - (areMeanRanks ? ranks[place] : middle)
        }
        return try Weights(method: "rankSum", names: names, proportions: proportions)
    }
}

/// How far the ranking of alternatives by weighted scores depends on the weights.
///
/// One weight at a time is moved, the others keeping their proportions, as in Triantaphyllou & Sánchez 1997 ("A sensitivity analysis approach for some
/// deterministic multi-criteria decision-making methods", Decision Sciences 28); and all at once are drawn at random around the given ones, which gives rank
/// acceptabilities (Lahdelma & Salminen 2001, "SMAA-2", Operations Research 49).
///
/// ```swift
/// let scores = try DecisionMatrix(criteria: ["price", "service"], alternatives: ["a", "b"], rows: [[80, 40], [50, 90]])
/// let weights = try DirectWeighting(names: ["price", "service"], values: [3, 2]).weights()
/// let result = try WeightSensitivity(scores: scores, weights: weights, uncertainty: .uniform(seed: 1)).analyze()
/// print(result.alternatives.map(\.name))            // ["b", "a"]
/// print(result.smallestReversal?.to ?? 0)  // 0.625
/// ```
public struct WeightSensitivity: Sendable, Hashable {
    /// The alternatives' scores by criterion.
    ///
    /// Higher is better of benefits, lower of costs, whose scores are counted negative.
    public let scores: DecisionMatrix
    /// The weight of each criterion, in the order of the scores' columns.
    public let weights: [Double]
    /// How random weights are drawn.
    public let uncertainty: RandomWeights

    /// Makes an analysis.
    ///
    /// - Parameters:
    ///   - scores: The alternatives' scores by criterion, on one scale.
    ///   - weights: The weights of the criteria, matched by name.
    ///   - uncertainty: How random weights are drawn.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` if criteria and weights do not have the same names, a score is beyond 10¹⁵⁰, or the uncertainty is
    ///   none.
    public init(scores: DecisionMatrix, weights: Weights, uncertainty: RandomWeights) throws {
        let values = scores.criteria.compactMap { weights[$0.name] }
        guard values.count == scores.criteria.count, values.count == weights.weights.count else {
            throw ClienteleError(
                .invalidArgument, "the scores and the weights have different criteria", remedy: "give every criterion scores and one weight"
            )
        }
        guard scores.rows.allSatisfy({ $0.allSatisfy { abs($0) <= 1e150 } }) else {
            throw ClienteleError(.invalidArgument, "a score is too large", remedy: "bring all scores to one scale, such as 0 to 100")
        }
        try uncertainty.check()
        self.scores = scores
        self.weights = values
        self.uncertainty = uncertainty
    }

    /// Analyses the ranking.
    ///
    /// - Returns: Intervals of the weights, the smallest change that reverses the two best, and rank acceptabilities.
    /// - Complexity: O(*draws* · *alternatives* · (*criteria* log *criteria* + log *alternatives*)) + O(*criteria* · *alternatives*²).
    public func analyze() -> WeightSensitivityResult {
        let values = rows.map { WeightSensitivity.value($0, weights) }
        let names = scores.alternatives
        let order = CriterionNames.order(of: names).sorted { values[$0] > values[$1] }
        let ranks = WeightSensitivity.ranks(values)
        let draws = draw(first: order.first, second: order.dropFirst().first)
        return WeightSensitivityResult(
            alternatives: order.map { place in
                RankAcceptability(
                    name: names[place], value: values[place],
                    rank: Double(ranks[place].lowerBound + ranks[place].upperBound) / 2 + 1, shares: draws.shares[place])
            },
            intervals: weights.indices.map { interval($0, order: order, values: values) },
            smallestReversal: reversal(order: order, values: values),
            reversalProbability: draws.reversal, uncertainty: uncertainty)
    }

    /// The scores, higher always better.
    var rows: [[Double]] {
        scores.rows.map { row in zip(row, scores.criteria).map { $1.direction == .cost ? -$0 : $0 } }
    }

    static func value(_ row: [Double], _ weights: [Double]) -> Double {
        OrderFreeSum.of(zip(row, weights).map { $0 * $1 })
    }

    /// For each value the places, from 0 for the largest, that it and its equals fill.
    static func ranks(_ values: [Double]) -> [ClosedRange<Int>] {
        let order = values.indices.sorted { values[$0] > values[$1] }
        var ranks = values.map { _ in 0...0 }
        var start = 0
        while start < order.count {
            var end = start
            while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
            for place in start...end { ranks[order[place]] = start...end }
            start = end + 1
        }
        return ranks
    }
}

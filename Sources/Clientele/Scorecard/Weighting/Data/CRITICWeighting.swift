/// Weights by how much a criterion spreads the alternatives and how little the other criteria say the same (CRITIC: Diakoulaki, Mavrotas &
/// Papayannakis 1995, "Determining objective weights in multiple criteria problems", Computers & Operations Research 22).
///
/// Values are scaled from 0 for the worst alternative to 1 for the best, costs turned round. A criterion's information is σⱼ Σₖ (1 − *r*ⱼₖ), with the
/// standard deviation σ and Pearson's correlation *r* of the scaled values, and its weight is in proportion to it. A criterion whose values are all
/// the same has weight 0 and takes no part in the sums of the others.
///
/// ```swift
/// let matrix = try DecisionMatrix(
///     criteria: [DecisionCriterion("price", .cost), DecisionCriterion("range")], alternatives: ["a", "b", "c"],
///     rows: [[10, 1], [20, 5], [30, 9]])
/// print(try CRITICWeighting(matrix).weights().values)  // [0.5, 0.5]
/// ```
public struct CRITICWeighting: WeightingMethod {
    /// The alternatives measured by the criteria.
    public let matrix: DecisionMatrix

    /// Makes a method.
    ///
    /// - Parameter matrix: The alternatives measured by the criteria.
    public init(_ matrix: DecisionMatrix) {
        self.matrix = matrix
    }

    /// Computes the weights.
    ///
    /// - Returns: The weights; their evidence holds standard deviations, correlations and conflicts.
    /// - Throws: ``ClienteleError/Code/noPositiveValue`` if no criterion tells the alternatives apart, or all that do agree perfectly.
    /// - Complexity: O(*criteria*² · *alternatives*).
    public func weights() throws -> Weights {
        let columns = matrix.criteria.indices.map { matrix.scaledColumn($0) }
        let moments = columns.map { $0.map(DataWeights.moments) }
        let standard = zip(columns, moments).map { column, moments in
            column.flatMap { values in moments.map { moments in values.map { ($0 - moments.mean) / moments.deviation } } }
        }
        let telling = columns.count { $0 != nil }
        let evidence = matrix.criteria.indices.map { place -> CriterionEvidence in
            let deviation = moments[place]?.deviation ?? 0
            let correlations = standard.indices.map { CRITICWeighting.correlation(standard[place], standard[$0], isSame: $0 == place) }
            let conflict = OrderFreeSum.of(correlations.map { $0.map { 1 - $0 } ?? 0 })
            // A criterion that stands alone has nothing to be in conflict with: its spread alone counts.
            let information = telling == 1 ? deviation : deviation * conflict
            return CriterionEvidence(
                matrix.criteria[place], information: information, standardDeviation: deviation, conflict: conflict,
                correlations: correlations)
        }
        guard telling < 2 || evidence.contains(where: { $0.information > 1e-12 }) else {
            throw ClienteleError(
                .noPositiveValue, "all criteria say the same of the alternatives, so that CRITIC gives none of them a weight",
                remedy: "weight by entropy or by the coefficient of variation")
        }
        return try DataWeights.weights("critic", evidence)
    }

    /// Pearson's correlation of standardised values; `nil` unless both criteria tell the alternatives apart.
    private static func correlation(_ first: [Double]?, _ second: [Double]?, isSame: Bool) -> Double? {
        guard let first, let second, !first.isEmpty else { return nil }
        if isSame { return 1 }
        let mean = OrderFreeSum.of(zip(first, second).map { $0 * $1 }) / Double(first.count)
        return min(1, max(-1, mean))
    }
}

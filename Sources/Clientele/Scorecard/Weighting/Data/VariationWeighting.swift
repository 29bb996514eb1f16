/// Weights in proportion to the coefficient of variation, the standard deviation over the mean, of each criterion's values.
///
/// Both divide by the number of alternatives; dividing by one less would give the same weights. A criterion whose values are all the same, or all
/// zero, has weight 0. The coefficient is meant for quantities with a true zero, so negative values are refused.
///
/// ```swift
/// let matrix = try DecisionMatrix(criteria: ["speed", "range"], alternatives: ["a", "b"], rows: [[1, 1], [3, 1]])
/// print(try VariationWeighting(matrix).weights().values)  // [1.0, 0.0]
/// ```
public struct VariationWeighting: WeightingMethod {
    /// The alternatives measured by the criteria.
    public let matrix: DecisionMatrix

    /// Makes a method.
    ///
    /// - Parameter matrix: The alternatives measured by the criteria, no value negative.
    public init(_ matrix: DecisionMatrix) {
        self.matrix = matrix
    }

    /// Computes the weights.
    ///
    /// - Returns: The weights.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a negative value; ``ClienteleError/Code/noPositiveValue`` if no criterion tells the
    ///   alternatives apart.
    /// - Complexity: O(*values*).
    public func weights() throws -> Weights {
        try DataWeights.checkNotNegative(matrix, "the coefficient of variation")
        return try DataWeights.weights(
            "variation",
            matrix.criteria.indices.map { place in
                let values = matrix.column(place)
                let largest = values.max() ?? 0
                let isConstant = values.allSatisfy { $0 == values.first }
                // In units of the largest value, so that squares stay in range.
                let (mean, deviation) = largest > 0 ? DataWeights.moments(values.map { $0 / largest }) : (0, 0)
                return CriterionEvidence(
                    matrix.criteria[place], information: isConstant ? 0 : deviation / mean,
                    standardDeviation: isConstant ? 0 : deviation * largest, mean: mean * largest)
            })
    }
}

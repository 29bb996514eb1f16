/// Weights by how unevenly a criterion's values are spread (Shannon's entropy; Zeleny 1982, Hwang & Yoon 1981).
///
/// With the shares *p* = *x* / Σ*x* of *m* alternatives, the entropy is *E* = −Σ *p* ln *p* / ln *m*, and the weight is in proportion to 1 − *E*. A share of 0 adds
/// nothing to the entropy. A criterion whose values are all the same, or all zero, tells nothing and has weight 0. How values spread does not
/// depend on whether more is better, so benefit and cost criteria are treated alike.
///
/// ```swift
/// let matrix = try DecisionMatrix(criteria: ["speed", "range"], alternatives: ["a", "b"], rows: [[1, 2], [4, 16]])
/// print(try EntropyWeighting(matrix).weights().values.map { ($0 * 1e6).rounded() / 1e6 })  // [0.358889, 0.641111]
/// ```
public struct EntropyWeighting: WeightingMethod {
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
        try DataWeights.checkNotNegative(matrix, "entropy")
        let most = Libm.log(Double(matrix.alternatives.count))
        return try DataWeights.weights(
            "entropy",
            matrix.criteria.indices.map { place in
                let values = matrix.column(place)
                let shares = OrderFreeSum.shares(values) ?? []
                let isConstant = values.allSatisfy { $0 == values.first }
                let entropy = isConstant ? 1 : OrderFreeSum.of(shares.map { $0 > 0 ? -$0 * Libm.log($0) : 0 }) / most
                return CriterionEvidence(matrix.criteria[place], information: max(0, 1 - entropy), entropy: min(1, entropy))
            })
    }
}

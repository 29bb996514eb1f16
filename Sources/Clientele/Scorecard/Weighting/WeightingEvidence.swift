/// What weights rest on; which parts are there depends on the method.
public struct WeightingEvidence: Sendable, Equatable, Codable {
    /// Of a pairwise comparison: its consistency and what to look at again; `null` for other methods.
    @ExplicitNull public var comparison: PairwiseEvidence?
    /// Of methods that weight by data: the figures of each criterion; empty for others.
    public var criteria: [CriterionEvidence]
    /// Of combined weights: the weights that went in; empty for others.
    public var parts: [Weights]

    /// Makes evidence.
    ///
    /// - Parameters:
    ///   - comparison: The evidence of a pairwise comparison.
    ///   - criteria: The figures of each criterion.
    ///   - parts: The weights that went into combined ones.
    public init(comparison: PairwiseEvidence? = nil, criteria: [CriterionEvidence] = [], parts: [Weights] = []) {
        _comparison = ExplicitNull(wrappedValue: comparison)
        self.criteria = criteria
        self.parts = parts
    }
}

/// The figures of one criterion that its weight rests on.
public struct CriterionEvidence: Sendable, Hashable, Codable {
    /// The criterion.
    public let name: String
    /// Whether more is better or worse.
    public let direction: CriterionDirection
    /// How much it tells about the alternatives, in proportion to which it is weighted.
    public let information: Double
    /// The entropy of its values' shares, from 0 to 1; `null` for other methods.
    @ExplicitNull public var entropy: Double?
    /// The standard deviation, dividing by the number of alternatives: of the values scaled to 0…1 for CRITIC, of the values as they are for the
    /// coefficient of variation; `null` for entropy.
    @ExplicitNull public var standardDeviation: Double?
    /// The mean of its values; `null` but for the coefficient of variation.
    @ExplicitNull public var mean: Double?
    /// Σ (1 − correlation) over the other criteria; `null` but for CRITIC.
    @ExplicitNull public var conflict: Double?
    /// Its correlation with every criterion, `null` with one whose values are all the same; empty but for CRITIC.
    public let correlations: [Double?]

    init(
        _ criterion: DecisionCriterion, information: Double, entropy: Double? = nil, standardDeviation: Double? = nil,
        mean: Double? = nil, conflict: Double? = nil, correlations: [Double?] = []
    ) {
        name = criterion.name
        direction = criterion.direction
        self.information = information
        self.correlations = correlations
        _entropy = ExplicitNull(wrappedValue: entropy)
        _standardDeviation = ExplicitNull(wrappedValue: standardDeviation)
        _mean = ExplicitNull(wrappedValue: mean)
        _conflict = ExplicitNull(wrappedValue: conflict)
    }
}

/// A measure that is off plan.
public struct PlanDeviation: Sendable, Hashable, Codable {
    /// The id of the measure.
    public var measure: String
    /// The id of its objective.
    public var objective: String
    /// How it stands: amber or red.
    public var status: ScorecardStatus
    /// Its reading.
    public var reading: Double
    /// The reading that was planned.
    public var planned: Double
    /// How far it is ahead of the plan, in its unit: below 0.
    public var lead: Double
    /// How far it is behind its plan, as a share of the way from baseline to target.
    public var shortfall: Double
    /// What that takes from the score of the whole.
    public var lostScore: Double
    /// The probability of reaching the target if nothing changes; `null` where it cannot be told.
    @ExplicitNull public var probability: Double?
    /// The ids of the initiatives that answer for it: those of its target, then others of its objective.
    public var initiatives: [String]
}

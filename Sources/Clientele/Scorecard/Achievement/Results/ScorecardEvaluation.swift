/// How a scorecard stands on a day: measures against their targets, rolled up to objectives, perspectives and the whole.
///
/// What is missing is left out, the weights of the rest are brought to 1 again, and both are said: in ``coverage``, and as findings.
public struct ScorecardEvaluation: Sendable, Hashable, Codable {
    /// The day of the evaluation; later values are not looked at.
    public var asOf: CalendarDay
    /// The score of the whole, 0 to 1 where achievements are; `null` where no measure has an achievement.
    @ExplicitNull public var score: Double?
    /// The score that was planned.
    @ExplicitNull public var plannedScore: Double?
    /// How the whole stands to its plan.
    public var status: ScorecardStatus
    /// Which share of the weights has an achievement, 0 to 1.
    public var coverage: Double
    /// One entry a perspective, in their order.
    public var perspectives: [PerspectiveEvaluation]
    /// One entry an objective, perspective by perspective.
    public var objectives: [ObjectiveEvaluation]
    /// One entry a measure, objective by objective.
    public var measures: [MeasureEvaluation]
    /// What is missing or out of date, the weightiest first.
    public var findings: [ScorecardFinding]
}

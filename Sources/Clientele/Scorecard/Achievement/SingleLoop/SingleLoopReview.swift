/// Whether execution follows the plan: what is off plan, by how much, and which initiatives answer for it.
///
/// Whether the plan itself still holds is the question of the second loop.
public struct SingleLoopReview: Sendable, Hashable, Codable {
    /// The day of the review.
    public var asOf: CalendarDay
    /// The measures off plan, those that take most from the score first.
    public var deviations: [PlanDeviation]
    /// One entry an initiative, in the order of the scorecard.
    public var initiatives: [InitiativeStanding]
    /// What to act on, the weightiest first.
    public var findings: [ScorecardFinding]
}

/// A ranked list of follow-ups for every account manager, within what each can do: the result of a ``CarePlanAnalysis``.
public struct CarePlan: Sendable, Hashable, Codable {
    /// The day of the plan.
    public var asOf: CalendarDay
    /// The currency of all amounts.
    public var currency: Currency
    /// The policy that judged, by name.
    public var policy: String
    /// The numbers that the policy judged by; the shares gained are assumptions.
    public var assumptions: [String: Double]
    /// The managers in byte order of their names; customers without one stand last.
    public var managers: [ManagerPlan]
    /// What came up, by reason; all reasons, in their own order.
    public var reasons: [FollowUpReasonCount]
    /// The share of closed leads that were won, as used for what a lead is worth.
    @ExplicitNull public var leadWinRate: Estimate?
    /// What the data did not allow.
    public var unavailable: [UnavailablePart]

    /// All follow-ups that are planned, manager by manager.
    public var followUps: [FollowUp] { managers.flatMap(\.followUps) }
}

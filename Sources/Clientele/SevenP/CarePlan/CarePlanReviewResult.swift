/// What became of a ``CarePlan``, manager by manager.
public struct CarePlanReviewResult: Sendable, Hashable, Codable {
    /// The day of the plan.
    public var plannedOn: CalendarDay
    /// The day of the review.
    public var asOf: CalendarDay
    /// The currency of all amounts.
    public var currency: Currency
    /// For how many days after a follow-up purchases were noted.
    public var days: Int
    /// The results in the order of the plan.
    public var managers: [ManagerResult]
}

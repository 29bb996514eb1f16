/// What one manager did of a ``CarePlan``, and what came of it.
public struct ManagerResult: Sendable, Hashable, Codable {
    /// The manager; `null` for customers and leads without one.
    @ExplicitNull public var manager: String?
    /// How many follow-ups were planned.
    public var planned: Int
    /// How many were done by their day.
    public var inTime = 0
    /// How many were done after it.
    public var late = 0
    /// How many are not done and past their day.
    public var missed = 0
    /// How many are not done and still have time.
    public var open = 0
    /// The outcomes, the most frequent first.
    public var outcomes: [FollowUpOutcomeCount] = []
    /// How many of the customers bought afterwards for more than they gave back.
    public var buyers = 0
    /// What they bought afterwards, refunds taken away; not more than that came after, see ``CarePlanReview``.
    public var revenueSince = DecimalAmount(minorUnits: 0, minorUnitDigits: 2)
    /// What the plan expected of all follow-ups.
    public var expectedEffect = DecimalAmount(minorUnits: 0, minorUnitDigits: 2)

    init(manager: String?, planned: Int) {
        self.planned = planned
        _manager = ExplicitNull(wrappedValue: manager)
    }

    /// Counts a follow-up that was done on a day, or not at all.
    mutating func count(_ day: CalendarDay?, of task: FollowUp, asOf: CalendarDay) {
        switch day {
        case .some(let day) where day <= task.dueDay: inTime += 1
        case .some: late += 1
        case nil where asOf > task.dueDay: missed += 1
        case nil: open += 1
        }
    }
}

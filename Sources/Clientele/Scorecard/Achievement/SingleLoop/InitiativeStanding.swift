/// How an initiative stands on a day.
public struct InitiativeStanding: Sendable, Hashable, Codable {
    /// The id of the initiative.
    public var initiative: String
    /// Who answers for it.
    @ExplicitNull public var owner: String?
    /// The day by which it is to be done.
    @ExplicitNull public var dueDate: CalendarDay?
    /// How much of it is done, 0 to 1; `null` where it is not known.
    @ExplicitNull public var progress: Double?
    /// How much of its time has gone, 0 to 1; `null` without a start and a date.
    @ExplicitNull public var plannedProgress: Double?
    /// How many days it is overdue; 0 where it is not.
    public var daysOverdue: Int
    /// Whether it is overdue, or further behind its time than the threshold for green allows.
    public var isBehind: Bool
    /// The ids of the measures off plan that it answers for.
    public var deviations: [String]
}

/// One customer's place in the lifecycle.
public struct LifecycleRow: Sendable, Hashable, Codable {
    /// Which customer.
    public var customerID: CustomerID
    /// The state on the day of the analysis.
    public var state: CustomerState
    /// The phase on the day of the analysis.
    public var phase: RelationshipPhase
    /// How many purchase occasions there are.
    public var occasions: Int
    /// The day of the first occasion; `nil` without one.
    @ExplicitNull public var firstDay: CalendarDay?
    /// The day of the last occasion; `nil` without one.
    @ExplicitNull public var lastDay: CalendarDay?
    /// The customer's own mean interval in days; `nil` with fewer than two occasions.
    @ExplicitNull public var meanInterval: Double?
    /// The days from the last occasion to the day of the analysis; `nil` without an occasion.
    @ExplicitNull public var silence: Int?
    /// The silence over the interval that the policy expects; `nil` where it expects none.
    @ExplicitNull public var overdueRatio: Double?
    /// The day on which the customer entered the state; `nil` when that day is not known.
    @ExplicitNull public var since: CalendarDay?
}

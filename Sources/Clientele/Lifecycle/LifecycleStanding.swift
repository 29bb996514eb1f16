/// The state that a customer was last found in, and when it was entered: the memory of a ``LifecyclePolicy``.
public struct LifecycleStanding: Sendable, Hashable {
    /// The state.
    public var state: CustomerState
    /// The day on which the customer entered it; `nil` when that day is not known.
    public var since: CalendarDay?
    /// How many occasions the customer had on entering it.
    public var occasionCount: Int

    /// Makes a standing.
    ///
    /// - Parameters:
    ///   - state: The state.
    ///   - since: The day on which the customer entered it.
    ///   - occasionCount: How many occasions the customer had on entering it.
    public init(state: CustomerState, since: CalendarDay?, occasionCount: Int) {
        self.state = state
        self.since = since
        self.occasionCount = occasionCount
    }
}

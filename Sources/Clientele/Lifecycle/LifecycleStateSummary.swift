/// How many customers are in a state, how many ever were, and how long they stayed.
public struct LifecycleStateSummary: Sendable, Hashable, Codable {
    /// The state.
    public var state: CustomerState
    /// How many customers are in it on the day of the analysis.
    public var customers: Int
    /// Their share of all customers in a state; `nil` without customers.
    @ExplicitNull public var share: Double?
    /// How many customers ever were in it.
    public var ever: Int
    /// How long they stayed.
    public var time: TimeInStage
}

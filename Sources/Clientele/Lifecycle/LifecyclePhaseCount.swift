/// How many customers are in a phase.
public struct LifecyclePhaseCount: Sendable, Hashable, Codable {
    /// The phase.
    public var phase: RelationshipPhase
    /// How many customers are in it on the day of the analysis.
    public var customers: Int
    /// Their share of all customers in a state; `nil` without customers.
    @ExplicitNull public var share: Double?
}

/// How many customers a management process is responsible for.
public struct LifecycleProcessCount: Sendable, Hashable, Codable {
    /// The process.
    public var process: ManagementProcess
    /// How many customers are in one of its states on the day of the analysis.
    public var customers: Int
    /// Their share of all customers in a state; `nil` without customers.
    @ExplicitNull public var share: Double?
}

/// The customers of a level of risk.
public struct RiskLevelCount: Sendable, Hashable, Codable {
    /// The level.
    public var level: RiskLevel
    /// How many customers are of it.
    public var customers: Int
    /// What they owe past due.
    public var overdue: DecimalAmount
}

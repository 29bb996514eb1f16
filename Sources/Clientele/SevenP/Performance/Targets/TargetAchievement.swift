/// A target, and what has become of it by the day of the analysis.
public struct TargetAchievement: Sendable, Hashable, Codable {
    /// The target.
    public var target: SalesTarget
    /// The revenue in its period by the day of the analysis, refunds taken off.
    public var achieved: DecimalAmount
    /// What was achieved less what is aimed at; below zero for what is missing.
    public var gap: DecimalAmount
    /// What was achieved over what is aimed at; `null` for a target not above zero.
    @ExplicitNull public var achievement: Double?
    /// How much of the period's days has passed, 0 to 1.
    public var elapsed: Double
    /// Whether the period is over.
    public var isOver: Bool
}

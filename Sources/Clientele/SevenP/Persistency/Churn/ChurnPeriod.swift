/// The customers lost in one calendar period.
public struct ChurnPeriod: Codable, Sendable, Hashable {
    /// The period, such as `2024-05`, `2024-Q2` or `2024`.
    public var period: String
    /// The first day of the period.
    public var firstDay: CalendarDay
    /// How many customers had bought before the period and were not lost when it began.
    public var atRisk: Int
    /// How many of them were lost within it.
    public var lost: Int
    /// The churn rate, lost of those at risk, with Wilson's interval; `null` where nobody was at risk.
    @ExplicitNull public var rate: Estimate?
    /// How many customers bought for the first time.
    public var entered: Int
    /// How many bought again after they had been lost.
    public var wonBack: Int
    /// How many came, or came back, within the period and were lost again within it; not in the rate.
    public var lostAtOnce: Int
    /// Whether the period was over on the day of the analysis.
    public var isComplete: Bool
    /// Whether the period begins in the run-in of the data, where customers are missing who were there before, and losses with them.
    public var isRunIn: Bool
}

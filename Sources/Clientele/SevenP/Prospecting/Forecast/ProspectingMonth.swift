/// What happened in one month of the past, beside which the forecast stands.
public struct ProspectingMonth: Sendable, Hashable, Codable {
    /// The first day of the month.
    public var firstDay: CalendarDay
    /// Whether the month is recorded as a whole: neither the first nor the last one in part.
    public var isComplete: Bool
    /// Purchase occasions.
    public var purchases: Int
    /// Net revenue.
    public var revenue: DecimalAmount
    /// Customers who bought in the month.
    public var buyers: Int
    /// Customers who bought for the first time.
    public var newCustomers: Int
}

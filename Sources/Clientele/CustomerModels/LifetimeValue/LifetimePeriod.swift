/// What is expected in a calendar month, the first and the last of which may be shorter.
public struct LifetimePeriod: Sendable, Hashable, Codable {
    /// The first day.
    public var first: CalendarDay
    /// The last day.
    public var last: CalendarDay
    /// The expected number of purchases.
    public var expectedPurchases: Double
    /// The margin expected of them, discounted to the day of the valuation.
    public var value: DecimalAmount
}

/// A share in one period.
public struct PersistencyWindow: Codable, Sendable, Hashable {
    /// The first day of the period: of first purchases, of purchases that are to be followed by others, or of grace periods that end.
    public var from: CalendarDay
    /// The last day of the period.
    public var through: CalendarDay
    /// How many customers or contracts are counted.
    public var size: Int
    /// How many of them stayed.
    public var count: Int
    /// The share, with Wilson's interval; `null` where there are none.
    @ExplicitNull public var rate: Estimate?
}

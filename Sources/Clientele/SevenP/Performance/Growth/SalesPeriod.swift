/// A period and the sales in it.
public struct SalesPeriod: Sendable, Hashable, Codable {
    /// The first day.
    public var firstDay: CalendarDay
    /// The last day.
    public var lastDay: CalendarDay
    /// The sum of the amounts, refunds taken off.
    public var revenue: DecimalAmount
    /// How many customers have a purchase line.
    public var customers: Int
    /// How many orders have a purchase line, as in ``SalesFigures/orders``.
    public var orders: Int
    /// The sum of the pieces, those given back taken off; `null` where a line has none, or beyond 64 bits.
    @ExplicitNull public var quantity: Int64?
}

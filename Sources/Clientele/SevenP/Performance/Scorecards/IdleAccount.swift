/// An account that nobody has touched for longer than is allowed.
public struct IdleAccount: Sendable, Hashable, Codable {
    /// The customer.
    public var customerID: CustomerID
    /// Who is in charge.
    public var accountManager: String
    /// What it brought in the period, refunds taken off.
    public var revenue: DecimalAmount
    /// The last day with a contact, a service case opened or a lead touched; `null` for never.
    @ExplicitNull public var lastTouch: CalendarDay?
}

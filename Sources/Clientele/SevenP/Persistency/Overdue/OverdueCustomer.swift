/// One customer whose next purchase is overdue.
public struct OverdueCustomer: Codable, Sendable, Hashable {
    /// The customer.
    public var customerID: CustomerID
    /// The silence by the interval.
    public var index: Double
    /// The days since the last occasion.
    public var silenceDays: Int
    /// The mean interval in days: the customer's own, or the base's for a one-time buyer.
    public var intervalDays: Double
    /// How many occasions there were.
    public var occasions: Int
    /// The day of the last one.
    public var lastDay: CalendarDay
    /// What the customer brought from 364 days before the last occasion on, refunds taken off.
    public var yearlyValue: DecimalAmount
    /// The probability that the customer is still one; `null` without a model.
    @ExplicitNull public var probabilityAlive: Double?
}

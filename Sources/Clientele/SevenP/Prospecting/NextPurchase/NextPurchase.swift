/// When a customer is expected to buy next.
public struct NextPurchase: Sendable, Hashable, Codable {
    /// The customer.
    public var customerID: CustomerID
    /// How many purchases there have been.
    public var occasions: Int
    /// The day of the last one.
    public var lastDay: CalendarDay
    /// The probability that the customer is still active; `null` without a model.
    @ExplicitNull public var probabilityAlive: Double?
    /// The day by which the next purchase is as likely made as not, if the customer is active; `null` without a model or beyond ten years.
    @ExplicitNull public var medianDay: CalendarDay?
    /// The day before which the next purchase comes with a probability of 10 % only, if the customer is active.
    @ExplicitNull public var earliestDay: CalendarDay?
    /// The day after which the next purchase comes with a probability of 10 % only, if the customer is active.
    @ExplicitNull public var latestDay: CalendarDay?
    /// The last day plus the mean interval between the customer's own purchases, which may lie in the past; `null` with a single purchase.
    @ExplicitNull public var rhythmDay: CalendarDay?
    /// Expected purchases within the horizon of the forecast; `null` without a model.
    @ExplicitNull public var expectedPurchases: Double?
    /// Expected revenue within that horizon, before later refunds; `null` without a model.
    @ExplicitNull public var expectedRevenue: DecimalAmount?
}

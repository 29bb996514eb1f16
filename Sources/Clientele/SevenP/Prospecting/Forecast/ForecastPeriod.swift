/// What is expected of one period ahead: a calendar month, or what is left of the current one.
public struct ForecastPeriod: Sendable, Hashable, Codable {
    /// The first day.
    public var firstDay: CalendarDay
    /// The last day.
    public var lastDay: CalendarDay
    /// Whether it is the rest of a month that has begun.
    public var isPartial: Bool
    /// Purchases of the customers there are today.
    public var existingPurchases: ForecastCount
    /// What they bring, after refunds at the rate of the past year.
    public var existingRevenue: ForecastAmount
    /// Those of them who are still active at the end of the period.
    ///
    /// A customer is active as long as the model has not let it go; who is active may well buy nothing in the period.
    public var existingActive: ForecastCount
    /// Customers who buy for the first time; `null` where nothing can be said of new customers.
    @ExplicitNull public var newCustomers: ForecastCount?
    /// Purchases of everybody, new customers of this period and the ones before included.
    public var purchases: ForecastCount
    /// What they bring.
    public var revenue: ForecastAmount
    /// Customers who are active at the end of the period, old and new.
    public var active: ForecastCount
}

/// What a customer base is worth, and how that was computed.
public struct LifetimeValueSummary: Sendable, Hashable, Codable {
    /// How the values were computed.
    public var description: LifetimeValueDescription
    /// How many customers were valued: the sum of their weights.
    public var customers: Double
    /// How many of them were given a median spend because the mean does not exist.
    public var customersWithMedianSpend: Double
    /// The expected number of purchases of all, or `nil` for a horizon without end.
    @ExplicitNull public var expectedPurchases: Double?
    /// Customer equity: the sum of all values, rounded once, with the interval of that sum.
    public var equity: ValueEstimate
    /// The calendar months of the horizon; none for a horizon without end.
    public var periods: [LifetimePeriod]
    /// What a new customer is worth; `nil` where the margin is each customer's own, or the expected spend does not exist.
    @ExplicitNull public var newCustomer: NewCustomerValue?
}

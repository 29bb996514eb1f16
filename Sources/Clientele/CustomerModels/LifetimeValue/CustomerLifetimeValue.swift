/// What a customer is expected to be worth.
public struct CustomerLifetimeValue: Sendable, Hashable, Codable {
    /// The customer, or `nil` where the summaries name none.
    @ExplicitNull public var customer: CustomerID?
    /// How many customers have this history.
    public var weight: Double
    /// The probability that the customer still buys.
    public var probabilityAlive: Double
    /// The expected number of purchases within the horizon, or `nil` for a horizon without end.
    @ExplicitNull public var expectedPurchases: Double?
    /// The expected spend on an occasion, in units of the currency.
    public var expectedSpend: Double
    /// The discounted expected margin within the horizon.
    public var value: ValueEstimate
}

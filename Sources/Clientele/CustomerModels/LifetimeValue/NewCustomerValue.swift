/// What a customer is expected to be worth who buys for the first time on the day of the valuation: the repeat purchases after that one.
public struct NewCustomerValue: Sendable, Hashable, Codable {
    /// The expected number of repeat purchases within the horizon, or `nil` for a horizon without end.
    @ExplicitNull public var expectedPurchases: Double?
    /// The expected spend on a repeat occasion, in units of the currency.
    public var expectedSpend: Double
    /// The discounted expected margin of the repeat purchases; what the first one brings, and what winning the customer costs, is not in it.
    public var value: ValueEstimate
}

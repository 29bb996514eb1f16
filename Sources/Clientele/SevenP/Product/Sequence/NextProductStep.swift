/// How often one product was in the second purchase of customers whose first one held another, or the same.
public struct NextProductStep: Codable, Sendable, Equatable {
    /// The product of the first purchase.
    public var first: String
    /// The product of the second purchase.
    public var next: String
    /// How many customers went from one to the other.
    public var customers: Int
    /// The share of the customers who began with the first product and bought again, with Wilson's 95 % interval.
    public var share: Estimate
    /// How many customers would have, were the second purchase independent of the first, given the months of both.
    public var expected: Double
    /// Customers over expected customers.
    public var lift: Double
    /// The p-value that the step is taken no more often than expected, before any correction.
    public var pValue: Double
    /// The p-value with Holm's correction over all steps that were looked at.
    public var adjustedPValue: Double
}

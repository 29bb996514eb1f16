/// A product that a customer lacks and that customers like this one have.
public struct CrossSellGap: Codable, Sendable, Equatable {
    /// The customer.
    public var customer: CustomerID
    /// The product that the customer lacks.
    public var product: String
    /// The product of the customer's by which the gap was found: of all it has, the one that makes it likeliest.
    public var because: String
    /// The share of the customers with that product, and about as many baskets, who have the missing one too, with Wilson's 95 % interval.
    public var confidence: Estimate
    /// That share over the share of all customers with about as many baskets who have the missing product.
    public var lift: Double
    /// The confidence times what a basket with the missing product brings by it on average.
    ///
    /// It ranks; it is no promise, as those who lack a product after all this time are less likely to want it than those who have it were.
    public var expectedValue: DecimalAmount
    /// The day of the customer's last basket.
    public var lastBasketDay: CalendarDay
}

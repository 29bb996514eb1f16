/// That customers with one product and so many baskets tend to have another.
struct CrossSellRule: Sendable {
    /// The product that a customer has.
    var owned: Int
    /// The product that the customer lacks.
    var missing: Int
    /// The share of the customers with the one who have the other.
    var confidence: Estimate
    var lift: Double
    /// What a basket with the missing product brings by it on average, in minor units.
    var value: Double

    var expectedValue: Double { confidence.value * value }
}

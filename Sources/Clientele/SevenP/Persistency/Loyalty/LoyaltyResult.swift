/// To what customers are loyal: to the company whatever they buy, or to a product or category.
public struct LoyaltyResult: Codable, Sendable, Hashable {
    /// The length in days of the two windows that are compared: the one up to the day of the analysis, and the one before it.
    public var windowDays: Int
    /// How many customers bought in the earlier window.
    public var customers: Int
    /// How many of them bought in the later one, whatever it was.
    public var returned: Int
    /// Loyalty to the company: the share who returned, with Wilson's interval; `null` without customers.
    @ExplicitNull public var companyRetention: Estimate?
    /// What is said of products, and of categories, where purchase lines name them.
    public var levels: [LevelLoyalty]
}

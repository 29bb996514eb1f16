/// Loyalty to products, or to categories.
public struct LevelLoyalty: Codable, Sendable, Hashable {
    /// Products or categories.
    public var level: LoyaltyLevel
    /// How many different ones purchase lines name.
    public var items: Int
    /// How many customers bought one in the earlier window.
    public var customers: Int
    /// How many of them bought in the later one, whatever it was.
    public var returned: Int
    /// How many of them bought at least one of the same again.
    public var returnedToSame: Int
    /// Loyalty to the company among them, with Wilson's interval.
    @ExplicitNull public var companyRetention: Estimate?
    /// Loyalty to the products or categories, with Wilson's interval.
    @ExplicitNull public var sameRetention: Estimate?
    /// Those that the most purchase lines name.
    public var listed: [ItemLoyalty]
    /// From which one to which customers go; `null` where nobody has bought on two days.
    @ExplicitNull public var switching: SwitchingMatrix?
}

/// A rule of thumb of customer management beside the base's own figure.
public struct RuleOfThumb: Codable, Sendable, Hashable {
    /// Which rule.
    public enum Name: String, Sendable, Hashable, Codable, CaseIterable {
        /// Winning a new customer costs 5 to 6 times keeping an old one.
        case acquisitionToRetentionCost
        /// It takes ten new customers to make up for a lost one.
        case newCustomersPerLost
        /// A loyal customer buys ten times what a one-time buyer does.
        case loyalToOneTimeRevenue
    }

    /// Which rule.
    public var name: Name
    /// The lower end of what the rule says.
    public var ruleFrom: Double
    /// The upper end of what the rule says.
    public var ruleTo: Double
    /// The base's own figure; `null` where it cannot be told.
    @ExplicitNull public var own: Double?
    /// The lower end of the 95 % interval of the own figure; `null` without an interval.
    @ExplicitNull public var lower: Double?
    /// The upper end of the 95 % interval of the own figure; `null` without an interval.
    @ExplicitNull public var upper: Double?
}

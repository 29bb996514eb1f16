/// An open lead and how much it looks like the best customers.
public struct LookAlikeLead: Sendable, Hashable, Codable {
    /// The lead.
    public var leadID: String
    /// Its customer, once known.
    @ExplicitNull public var customerID: CustomerID?
    /// The change of the log odds by everything that is known of it.
    public var score: Double
    /// The share of customers who score lower, those with the same score counting half.
    public var percentile: Double
    /// What each attribute adds, the weightiest first.
    public var contributions: [LookAlikeContribution]
}

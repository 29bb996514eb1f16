/// What one value of an attribute says of being one of the best customers.
public struct LookAlikeValue: Sendable, Hashable, Codable {
    /// The value; a range of numbers is written `10 to 25`.
    public var value: String
    /// How many customers have it.
    public var customers: Int
    /// How many of them are among the best.
    public var bestCustomers: Int
    /// By how much it raises the logarithm of the odds, drawn towards 0 as by ten more customers of no difference.
    public var logOdds: Double
}

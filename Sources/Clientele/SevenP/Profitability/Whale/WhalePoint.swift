/// A point of a ``WhaleCurve``: what the most profitable customers bring together.
public struct WhalePoint: Codable, Sendable, Hashable {
    /// How many of the most profitable customers.
    public var customers: Int
    /// Their share of all customers, 0 to 1.
    public var customerShare: Double
    /// What they bring together.
    public var profit: DecimalAmount
    /// Their profit as a share of the total, above 1 where others lose it again; `null` where the total is not above zero.
    @ExplicitNull public var profitShare: Double?
}

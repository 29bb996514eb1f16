/// What is best done next for one customer or lead.
public struct NextBestAction: Sendable, Hashable, Codable {
    /// Its place, from 1.
    public var rank: Int
    /// What to do.
    public var kind: NextActionKind
    /// The customer; `null` for a lead without one.
    @ExplicitNull public var customerID: CustomerID?
    /// The lead; `null` for a customer.
    @ExplicitNull public var leadID: String?
    /// Why, as an English sentence.
    public var reason: String
    /// The category to offer, for a cross-sale.
    @ExplicitNull public var category: String?
    /// What it is expected to bring.
    public var expectedEffect: DecimalAmount
}

/// An open lead that nobody has touched for too long.
public struct StaleLead: Sendable, Hashable, Codable {
    /// The lead.
    public var leadID: String
    /// Its customer, once known.
    @ExplicitNull public var customerID: CustomerID?
    /// Whose lead it is.
    @ExplicitNull public var owner: String?
    /// The stage it stands in.
    @ExplicitNull public var stage: String?
    /// Days since the last touch.
    public var silence: Int
    /// What it is hoped to bring.
    @ExplicitNull public var expectedAmount: DecimalAmount?
    /// The same times its chance.
    @ExplicitNull public var weightedAmount: DecimalAmount?
}

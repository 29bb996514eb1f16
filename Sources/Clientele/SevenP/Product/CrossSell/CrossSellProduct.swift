/// How many customers lack a product that customers like them have.
public struct CrossSellProduct: Codable, Sendable, Equatable {
    /// The product.
    public var product: String
    /// How many customers have it among their dearest gaps.
    public var customers: Int
    /// What those gaps come to; see ``CrossSellGap/expectedValue``.
    public var expectedValue: DecimalAmount
}

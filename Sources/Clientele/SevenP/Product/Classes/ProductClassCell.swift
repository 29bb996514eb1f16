/// The products of one class of revenue and one class of demand.
public struct ProductClassCell: Codable, Sendable, Equatable {
    /// The class by revenue.
    public var valueClass: ProductValueClass
    /// The class by demand; `null` for products with too few months to tell.
    @ExplicitNull public var demandClass: ProductDemandClass?
    /// How many products are in both.
    public var products: Int
    /// Their revenue, refunds taken off.
    public var revenue: DecimalAmount
}

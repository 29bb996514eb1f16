/// The products of one class of revenue.
public struct ProductClassSummary: Codable, Sendable, Equatable {
    /// The class by revenue.
    public var valueClass: ProductValueClass
    /// How many products are in it.
    public var products: Int
    /// The share of all products, 0 to 1.
    public var productShare: Double
    /// What its products of positive revenue bring; the classes add up to the total.
    public var revenue: DecimalAmount
    /// The share of the total, 0 to 1.
    public var revenueShare: Double
}

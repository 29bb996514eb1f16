/// What a product or a category leaves: its marginal profit.
public struct ProductProfit: Codable, Sendable, Hashable {
    /// The product or category; `null` for lines without one.
    @ExplicitNull public var name: String?
    /// How many lines there are, refunds among them.
    public var lines: Int
    /// The amounts of zero or more.
    public var sales: DecimalAmount
    /// The amounts below zero.
    public var returns: DecimalAmount
    /// Sales and returns together.
    public var netRevenue: DecimalAmount
    /// What the goods cost.
    public var costOfGoods: DecimalAmount
    /// Net revenue less the cost of goods.
    public var marginalProfit: DecimalAmount
    /// Marginal profit as a share of net revenue; `null` where that is not above zero.
    @ExplicitNull public var margin: Double?
    /// What was given back as a share of sales; `null` without sales.
    @ExplicitNull public var returnShare: Double?
}

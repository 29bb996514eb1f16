/// A product with its classes.
public struct ClassifiedProduct: Codable, Sendable, Equatable {
    /// The product.
    public var product: String
    /// What its lines come to, refunds taken off.
    public var revenue: DecimalAmount
    /// The class by revenue.
    public var valueClass: ProductValueClass
    /// The class by demand; `null` with fewer than three months.
    @ExplicitNull public var demandClass: ProductDemandClass?
    /// How many complete months of demand were looked at, from the first in which it was bought.
    public var months: Int
    /// The mean demand of a month; `null` without months.
    @ExplicitNull public var meanDemand: Double?
    /// The standard deviation of monthly demand over its mean; `null` with fewer than three months or without demand.
    @ExplicitNull public var coefficientOfVariation: Double?
    /// The same of what is left when every month is compared with its own month of the year alone; `null` with fewer than 24 months.
    ///
    /// Far below ``coefficientOfVariation``, it says that the season makes the demand vary, which can be planned for.
    @ExplicitNull public var variationWithoutSeason: Double?
}

/// Loyalty to one product or category.
public struct ItemLoyalty: Codable, Sendable, Hashable {
    /// The product or category.
    public var name: String
    /// A product's category: the first in byte order where its lines name several; `null` for a category, or where no line names one.
    @ExplicitNull public var category: String?
    /// How many customers have bought it.
    public var buyers: Int
    /// On how many customer-days it was bought.
    public var purchases: Int
    /// On how many customer-days its buyers bought a product of its category, or any where there are no categories, each product counted.
    public var requirements: Int
    /// The share of its buyers' requirements that it meets: the share of category requirements (Ehrenberg 1988, *Repeat-Buying*).
    ///
    /// The interval is that of the ratio estimator over buyers (Cochran 1977, equation 2.39) in Wilson's form.
    @ExplicitNull public var shareOfRequirements: Estimate?
    /// How many of its buyers bought nothing else of the category, or nothing else at all where there are no categories.
    public var soleBuyers: Int
    /// How many customers bought it in the earlier window.
    public var earlierBuyers: Int
    /// How many of them bought it again in the later one.
    public var boughtSame: Int
    /// How many of them bought anything in the later one.
    public var boughtAny: Int
    /// Loyalty to it, with Wilson's interval.
    @ExplicitNull public var sameRetention: Estimate?
    /// Its buyers' loyalty to the company, with Wilson's interval.
    @ExplicitNull public var companyRetention: Estimate?
}

/// Two products, and whether they are bought together.
public struct ProductPair: Codable, Sendable, Equatable {
    /// The first product by name.
    public var first: String
    /// The second product by name.
    public var second: String
    /// Whether both are of one category.
    public var isOfOneCategory: Bool
    /// What they are to each other, with Holm's correction over the pairs of the table at 5 %.
    public var relation: ProductRelation
    /// How many baskets hold both.
    public var baskets: Int
    /// How many would, were the two independent within each month.
    public var expectedBaskets: Double
    /// Baskets over expected baskets: the lift, season apart.
    public var lift: Double
    /// The lift over the whole time, season and all.
    public var crudeLift: Double
    /// The common odds ratio of both being in a basket, by month (Mantel & Haenszel 1959), with its 95 % interval.
    ///
    /// `null` where it is zero or infinite: for two products that are never in one basket, and for the strongest of bonds, where in no month
    /// each of the two is in a basket without the other. ``leastOddsRatio`` exists then too.
    @ExplicitNull public var oddsRatio: Estimate?
    /// The odds ratio is at least this, with a confidence of 97.5 %, be it infinite; `null` where not even 1 is certain to be reached.
    ///
    /// It follows from the bound behind ``complementPValue``, which takes nothing for granted about how many baskets there are, and so lies
    /// below the lower end of the interval of ``oddsRatio``.
    @ExplicitNull public var leastOddsRatio: Double?
    /// The test statistic of Cochran, Mantel and Haenszel by month, with correction for continuity; `null` where nothing is left to chance.
    @ExplicitNull public var chiSquare: Double?
    /// The p-value for complements: that they go together no more than the smallest ratio worth telling.
    public var complementPValue: Double
    /// The p-value for substitutes; `null` for products of different categories, which are not tested for that.
    @ExplicitNull public var substitutePValue: Double?
    /// How many customers have bought both, at whatever time.
    public var customers: Int
    /// How many would have, were the two independent among customers with as many baskets.
    public var expectedCustomers: Double
    /// Customers over expected customers.
    public var customerLift: Double
    /// The same odds ratio of a customer having both, by number of baskets; `null` where it does not exist.
    @ExplicitNull public var customerOddsRatio: Estimate?
    /// The p-value that customers have both no more often than by chance.
    public var customerPValue: Double
    /// What the baskets beyond the expected ones bring: of each the lesser of the two products' mean value in a basket.
    ///
    /// Below zero where fewer baskets hold both than expected: what the missing ones would have brought. It is a count of what is, of
    /// all pairs, and tells nothing on its own of what is due to chance; for that see ``relation``.
    public var additionalValue: DecimalAmount
}

/// Which of the most bought products go together, tested.
///
/// Looked at are all pairs among the products that most baskets hold, if chance alone would bring at least ``leastExpected`` baskets with both:
/// a choice that does not look at whether they go together, so that the p-values hold.
///
/// *Complements* are in one basket more often than independence within each calendar month and the number of products in that month's baskets
/// would bring, and by more than ``complementRatio``, so that neither a common season nor large baskets pass for a bond, and nothing is told
/// that is true but small. The p-value is the probability of as many such baskets or more, bounded by Poisson's distribution, which is
/// valid for few baskets too.
///
/// *Substitutes* are looked for within a category. They meet two conditions, both tested, and the larger p-value counts: they are in one basket
/// less often than ``substituteRatio`` times what independence would bring, and yet the same customers buy both, more often than
/// independence among customers with as many baskets would bring.
///
/// Baskets are taken for independent, given the month. Calendar months that began more than ten years before the last one are left out.
public struct ProductPairs: Codable, Sendable, Equatable {
    /// The products, the most bought first.
    public var products: [String]
    /// The smallest odds ratio that is worth telling of complements.
    public var complementRatio: Double
    /// The largest odds ratio that is worth telling of substitutes.
    public var substituteRatio: Double
    /// The fewest baskets that chance has to bring for a pair to be looked at.
    public var leastExpected: Double
    /// The pairs by the p-value for complements, the smallest first, then by lift, the highest first, then by name.
    public var pairs: [ProductPair]
}

/// The rules of what is bought together.
public struct BasketAssociationResult: Codable, Sendable, Equatable {
    /// How many baskets there are.
    public var baskets: Int
    /// How many different products are in them.
    public var products: Int
    /// How many sets of products are frequent, single products included.
    public var itemsets: Int
    /// The smallest number of baskets that made a set frequent.
    public var minimumBaskets: Int
    /// How many rules hold; more than are listed where the list was cut.
    public var ruleCount: Int
    /// The rules by lift, the highest first.
    ///
    /// Equal ones by the number of baskets with both, the highest first, then by antecedent and consequent in the order of the products.
    public var rules: [AssociationRule]
}

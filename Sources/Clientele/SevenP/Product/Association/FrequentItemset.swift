/// Products that many baskets hold together.
public struct FrequentItemset: Codable, Sendable, Equatable {
    /// The products, in the order of ``ProductBaskets/products``.
    public var products: [String]
    /// How many baskets hold all of them.
    public var baskets: Int
    /// The share of baskets that hold all of them, 0 to 1.
    public var support: Double
}

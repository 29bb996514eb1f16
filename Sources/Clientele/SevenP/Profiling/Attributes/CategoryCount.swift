/// How many customers, or baskets, are of a category.
public struct CategoryCount: Sendable, Hashable, Codable {
    /// The category.
    public var category: String
    /// How many are of it.
    public var customers: Int
    /// The share among those whose category is known, with Wilson's 95 % interval; `null` where none is known.
    @ExplicitNull public var share: Estimate?

    init(category: String, customers: Int, known: Int) {
        self.category = category
        self.customers = customers
        _share = ExplicitNull(wrappedValue: .wilson(Double(customers), of: Double(known)))
    }
}

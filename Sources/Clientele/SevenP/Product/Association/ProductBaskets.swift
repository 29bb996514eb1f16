/// Baskets of products, ready for ``BasketAssociation``: a product counts once a basket, however often it was named.
///
/// ```swift
/// let baskets = ProductBaskets([[1, 2, 2], [2]])
/// print(baskets.basketCount, baskets.products)  // 2 ["1", "2"]
/// ```
public struct ProductBaskets: Sendable, Equatable {
    /// The products, whose order breaks all ties: texts by their UTF-8 bytes, numbers by size.
    public let products: [String]
    let baskets: [BasketItems]

    init(products: [String], baskets: [BasketItems]) {
        self.products = products
        self.baskets = baskets
    }

    /// Takes baskets of coded products.
    ///
    /// - Parameter baskets: The codes in each basket, in any order; an empty basket counts as a basket.
    /// - Complexity: O(*n* log *n*) for *n* codes.
    public init(_ baskets: [[Int]]) {
        let codes = ProductBaskets.withoutRepeats(baskets.joined().sorted())
        var places: [Int: UInt32] = [:]
        places.reserveCapacity(codes.count)
        for (place, code) in codes.enumerated() { places[code] = UInt32(truncatingIfNeeded: place) }
        var items = BasketItems(minimumBaskets: baskets.count, items: 0)
        var basket: [UInt32] = []
        for codes in baskets {
            basket.removeAll(keepingCapacity: true)
            for code in codes { if let place = places[code] { basket.append(place) } }
            basket.sort()
            items.append(ProductBaskets.withoutRepeats(basket))
        }
        self.init(products: codes.map(String.init), baskets: [items])
    }

    /// Takes rows of a basket's id and a product, in any order.
    ///
    /// - Parameter rows: One row a product in a basket; the ids are compared by their UTF-8 bytes.
    /// - Complexity: O(*n* log *n*) for *n* rows.
    public init(rows: [(basket: String, product: String)]) {
        var builder = Builder()
        for row in rows { builder.add(basket: row.basket, product: row.product) }
        self = builder.build()
    }

    /// An ascending list without its repeats.
    private static func withoutRepeats<Code: Equatable>(_ sorted: [Code]) -> [Code] {
        guard !zip(sorted, sorted.dropFirst()).allSatisfy({ $0 != $1 }) else { return sorted }
        return sorted.enumerated().filter { $0.offset == 0 || $0.element != sorted[$0.offset - 1] }.map(\.element)
    }

    /// How many baskets there are.
    public var basketCount: Int { baskets.reduce(0) { $0 + $1.count } }
}

extension ProductBaskets {
    /// Collects rows of a basket's id and a product.
    ///
    /// ```swift
    /// var builder = ProductBaskets.Builder()
    /// builder.add(basket: "1", product: "tea")
    /// builder.add(basket: "1", product: "milk")
    /// print(builder.build().products)  // ["milk", "tea"]
    /// ```
    public struct Builder: Sendable {
        private var basketNames = TextInterner()
        private var productNames = TextInterner()
        private var rows: [UInt64] = []

        /// Starts with no rows.
        public init() {}

        /// Adds a product to a basket.
        ///
        /// - Parameters:
        ///   - basket: The basket's id.
        ///   - product: The product.
        /// - Complexity: O(1) on average.
        public mutating func add(basket: String, product: String) {
            var (basket, product) = (basket, product)
            let basketNumber = basket.withUTF8 { basketNames.intern($0) }
            let productNumber = product.withUTF8 { productNames.intern($0) }
            rows.append(UInt64(basketNumber) << 32 | UInt64(productNumber))
        }

        /// Makes the baskets of all rows so far.
        ///
        /// - Returns: The baskets; which row came first makes no difference.
        /// - Complexity: O(*n* log *n*) for *n* rows.
        public func build() -> ProductBaskets {
            let (table, ranks) = productNames.ranked()
            let sorted = rows.map { ($0 & ~0xFFFF_FFFF) | UInt64(ranks[Int($0 & 0xFFFF_FFFF)]) }.sorted()
            var items = BasketItems(minimumBaskets: basketNames.count, items: sorted.count)
            for (place, row) in sorted.enumerated() {
                let isFirst = place == 0
                if !isFirst, sorted[place - 1] >> 32 != row >> 32 { items.close() }
                if isFirst || sorted[place - 1] != row { items.add(UInt32(truncatingIfNeeded: row)) }
            }
            if !sorted.isEmpty { items.close() }
            return ProductBaskets(products: (0..<table.count).map { table[$0] }, baskets: [items])
        }
    }
}

/// How many baskets and how many customers there are, and how many hold each product.
struct ProductTally: Sendable {
    private(set) var baskets = 0
    private(set) var customers = 0
    private(set) var basketsWith: [Int]
    private(set) var customersWith: [Int]

    init(productCount: Int) {
        basketsWith = [Int](repeating: 0, count: productCount)
        customersWith = basketsWith
    }

    init(_ chunk: ProductHistoryChunk, productCount: Int) {
        self.init(productCount: productCount)
        var seen = [Int32](repeating: -1, count: productCount)
        baskets = chunk.baskets.count
        for customer in 0..<chunk.customerCount {
            let range = chunk.basketRange(customer)
            guard !range.isEmpty else { continue }
            customers += 1
            let stamp = Int32(truncatingIfNeeded: customer)
            for place in chunk.baskets.starts[range.lowerBound]..<chunk.baskets.starts[range.upperBound] {
                let product = Int(chunk.baskets.items[place])
                basketsWith[product] &+= 1
                if seen[product] != stamp {
                    seen[product] = stamp
                    customersWith[product] &+= 1
                }
            }
        }
    }

    mutating func merge(_ other: ProductTally) {
        baskets += other.baskets
        customers += other.customers
        for product in basketsWith.indices {
            basketsWith[product] &+= other.basketsWith[product]
            customersWith[product] &+= other.customersWith[product]
        }
    }

    /// The products that most baskets hold, the most first; equal ones by code.
    ///
    /// What nobody bought is left out.
    func mostBought(_ count: Int) -> [Int] { ProductTally.largest(basketsWith, count) }

    /// The products that most customers have, likewise.
    func mostOwned(_ count: Int) -> [Int] { ProductTally.largest(customersWith, count) }

    private static func largest(_ values: [Int], _ count: Int) -> [Int] {
        let found = values.indices.filter { values[$0] > 0 }.sorted { (values[$1], $0) < (values[$0], $1) }
        return Array(found.prefix(max(count, 0)))
    }
}

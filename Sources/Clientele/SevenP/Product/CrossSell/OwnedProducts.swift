/// The products that a customer has, by their places, in order of the first purchase.
struct OwnedProducts {
    private(set) var list: [Int] = []
    private var isOwned: [Bool]

    init(products: Int) {
        isOwned = [Bool](repeating: false, count: products)
    }

    func contains(_ slot: Int) -> Bool { isOwned[slot] }

    mutating func read(_ chunk: ProductHistoryChunk, _ customer: Int, slots: [Int32]) {
        for slot in list { isOwned[slot] = false }
        list.removeAll(keepingCapacity: true)
        let baskets = chunk.basketRange(customer)
        for place in chunk.baskets.starts[baskets.lowerBound]..<chunk.baskets.starts[baskets.upperBound] {
            let slot = Int(slots[Int(chunk.baskets.items[place])])
            if slot >= 0, !isOwned[slot] {
                isOwned[slot] = true
                list.append(slot)
            }
        }
    }
}

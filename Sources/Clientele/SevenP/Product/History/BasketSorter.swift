/// Collects the baskets of one customer and writes them in order of day.
struct BasketSorter {
    private var items: [UInt32] = []
    private var starts: [Int] = [0]
    private var days: [Int32] = []
    private var firstDay: Int32?

    mutating func clear() {
        items.removeAll(keepingCapacity: true)
        days.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        starts.append(0)
    }

    /// Adds a product, whose code is not below the one before it, to the basket at hand.
    mutating func add(_ product: UInt32, on day: Int32) {
        if items.count == starts[starts.count - 1] || items[items.count - 1] != product { items.append(product) }
        firstDay = min(firstDay ?? day, day)
    }

    /// Ends a basket, which is forgotten if nothing is in it.
    mutating func close() {
        guard let day = firstDay else { return }
        days.append(day)
        starts.append(items.count)
        firstDay = nil
    }

    /// Writes the baskets by day; those of one day in the order in which they came.
    func write(to baskets: inout BasketItems, days written: inout [Int32]) {
        guard !isInOrder else {
            for basket in days.indices { baskets.append(items[starts[basket]..<starts[basket + 1]]) }
            written.append(contentsOf: days)
            return
        }
        for basket in days.indices.sorted(by: { (days[$0], $0) < (days[$1], $1) }) {
            baskets.append(items[starts[basket]..<starts[basket + 1]])
            written.append(days[basket])
        }
    }

    private var isInOrder: Bool {
        for basket in days.indices.dropFirst() where days[basket] < days[basket - 1] { return false }
        return true
    }
}

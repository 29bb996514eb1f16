/// The products of many baskets side by side: of each basket every product once, as ascending codes.
struct BasketItems: Sendable, Equatable {
    private(set) var items: [UInt32] = []
    /// Where each basket starts, and at the end how many items there are.
    private(set) var starts: [Int] = [0]

    init() {}

    init(minimumBaskets: Int, items minimumItems: Int) {
        starts.reserveCapacity(minimumBaskets + 1)
        items.reserveCapacity(minimumItems)
    }

    var count: Int { starts.count - 1 }

    func range(_ basket: Int) -> Range<Int> { starts[basket]..<starts[basket + 1] }

    /// Adds a basket of ascending codes without repeats.
    mutating func append(_ codes: some Sequence<UInt32>) {
        items.append(contentsOf: codes)
        starts.append(items.count)
    }

    /// Adds an item to the basket that the next ``close()`` makes.
    mutating func add(_ code: UInt32) {
        items.append(code)
    }

    mutating func close() {
        starts.append(items.count)
    }
}

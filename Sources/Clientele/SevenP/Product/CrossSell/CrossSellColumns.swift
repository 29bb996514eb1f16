/// The gaps of some customers, one after another, each customer's dearest first.
struct CrossSellColumns: Sendable {
    private(set) var customers: [UInt32] = []
    private(set) var rules: [UInt32] = []
    private(set) var lastDays: [Int32] = []
    /// The dearest gaps by place.
    private(set) var dearest: [Int] = []

    /// Finds the gaps of a chunk's customers.
    ///
    /// - Parameters:
    ///   - chunk: The customers.
    ///   - rules: The rules.
    ///   - gapsPerCustomer: The most gaps of a customer.
    ///   - listed: The most gaps of the list of the dearest.
    init(_ chunk: ProductHistoryChunk, _ rules: CrossSellRules, gapsPerCustomer: Int, listed: Int) {
        var owned = OwnedProducts(products: rules.products.count)
        var best: [(rule: Int, missing: Int, value: Double)] = []
        let values = rules.rules.map(\.expectedValue)
        let missing = rules.rules.map(\.missing)
        for customer in 0..<chunk.customerCount {
            let baskets = chunk.basketRange(customer)
            guard let last = baskets.last else { continue }
            owned.read(chunk, customer, slots: rules.slots)
            let stratum = CrossSellRules.stratum(baskets: baskets.count)
            best.removeAll(keepingCapacity: true)
            for slot in owned.list {
                for rule in rules.range(stratum: stratum, slot: slot) {
                    // A product's rules fall in value: what no longer reaches the list ends them.
                    if best.count == gapsPerCustomer, values[rule] < best[best.count - 1].value { break }
                    if !owned.contains(missing[rule]) {
                        CrossSellColumns.insert((rule, missing[rule], values[rule]), into: &best, gapsPerCustomer)
                    }
                }
            }
            for gap in best {
                customers.append(UInt32(truncatingIfNeeded: chunk.firstCustomer + customer))
                self.rules.append(UInt32(truncatingIfNeeded: gap.rule))
                lastDays.append(chunk.days[last])
            }
        }
        keepDearest(values, listed)
    }

    /// Puts a gap into a short list in order of value, in which a product stands once.
    private static func insert(
        _ gap: (rule: Int, missing: Int, value: Double), into best: inout [(rule: Int, missing: Int, value: Double)], _ limit: Int
    ) {
        func isBefore(_ left: (rule: Int, missing: Int, value: Double), _ right: (rule: Int, missing: Int, value: Double)) -> Bool {
            left.value != right.value ? left.value > right.value : left.rule < right.rule
        }
        if let known = best.firstIndex(where: { $0.missing == gap.missing }) {
            guard isBefore(gap, best[known]) else { return }
            best.remove(at: known)
        }
        let place = best.firstIndex { isBefore(gap, $0) } ?? best.count
        guard place < limit else { return }
        best.insert(gap, at: place)
        if best.count > limit { best.removeLast() }
    }

    private mutating func keepDearest(_ values: [Double], _ listed: Int) {
        guard listed > 0 else { return }
        for gap in rules.indices {
            if dearest.count == listed, !isBefore(gap, dearest[dearest.count - 1], values) { continue }
            var (low, high) = (0, dearest.count)
            while low < high {
                let middle = (low + high) / 2
                if isBefore(gap, dearest[middle], values) { high = middle } else { low = middle + 1 }
            }
            dearest.insert(gap, at: low)
            if dearest.count > listed { dearest.removeLast() }
        }
    }

    /// By value, then the latest basket first, then by customer; of one customer the places are in order of value.
    private func isBefore(_ left: Int, _ right: Int, _ values: [Double]) -> Bool {
        let (leftValue, rightValue) = (values[Int(rules[left])], values[Int(rules[right])])
        if leftValue != rightValue { return leftValue > rightValue }
        if lastDays[left] != lastDays[right] { return lastDays[left] > lastDays[right] }
        return left < right
    }
}

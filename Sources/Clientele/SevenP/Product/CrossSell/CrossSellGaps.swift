/// What every customer lacks that customers like this one have: by customer in byte order of the ids, each customer's dearest gap first.
///
/// Kept as columns; an element is put together when it is asked for.
public struct CrossSellGaps: Sendable {
    private let parts: [CrossSellColumns]
    /// Where the gaps of each part start, and at the end how many there are.
    private let starts: [Int]
    private let rules: CrossSellRules
    private let history: ProductHistory
    private let ids: TextTable

    init(
        _ history: ProductHistory, _ rules: CrossSellRules, ids: TextTable, gapsPerCustomer: Int, listed: Int, in context: AnalysisContext
    ) throws {
        parts = try Parallel.map(count: history.chunks.count) { number in
            try context.checkCancellation()
            return CrossSellColumns(history.chunks[number], rules, gapsPerCustomer: gapsPerCustomer, listed: listed)
        }
        starts = parts.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.rules.count) }
        self.rules = rules
        self.history = history
        self.ids = ids
    }

    /// The gaps of a customer.
    ///
    /// - Parameter id: The customer's id.
    /// - Returns: The gaps, the dearest first; none for a customer without one.
    /// - Complexity: O(log *c* + log *n*) for *c* customers and *n* gaps.
    public func gaps(of id: CustomerID) -> Slice<CrossSellGaps> {
        guard let rank = ids.rank(of: id.text) else { return self[0..<0] }
        let wanted = UInt32(truncatingIfNeeded: rank)
        return self[firstIndex(from: wanted)..<firstIndex(from: wanted &+ 1)]
    }

    /// The place of the first gap of a customer or of one behind.
    private func firstIndex(from customer: UInt32) -> Int {
        var (low, high) = (0, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if owner(middle) < customer { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func place(_ index: Int) -> (part: Int, row: Int) {
        var (low, high) = (0, parts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= index { low = middle } else { high = middle }
        }
        return (low, index - starts[low])
    }

    private func owner(_ index: Int) -> UInt32 {
        let (part, row) = place(index)
        return parts[part].customers[row]
    }

    private func gap(_ part: Int, _ row: Int) -> CrossSellGap {
        let columns = parts[part]
        let rule = rules.rules[Int(columns.rules[row])]
        return CrossSellGap(
            customer: CustomerID(ids[Int(columns.customers[row])]), product: history.name(rules.products[rule.missing]),
            because: history.name(rules.products[rule.owned]), confidence: rule.confidence, lift: rule.lift,
            expectedValue: history.amount(rounding: rule.expectedValue), lastBasketDay: CalendarDay(daysSince1970: columns.lastDays[row]))
    }

    /// What the gaps come to.
    func summary(listed: Int) -> CrossSellSummary {
        var counts = [Int](repeating: 0, count: rules.rules.count)
        var customers = 0
        for part in parts {
            for (row, rule) in part.rules.enumerated() {
                counts[Int(rule)] += 1
                if row == 0 || part.customers[row] != part.customers[row - 1] { customers += 1 }
            }
        }
        var gaps = [Int](repeating: 0, count: rules.products.count)
        var values = [Double](repeating: 0, count: rules.products.count)
        for (number, rule) in rules.rules.enumerated() {
            gaps[rule.missing] += counts[number]
            values[rule.missing] += Double(counts[number]) * rule.expectedValue
        }
        let order = gaps.indices.filter { gaps[$0] > 0 }.sorted { (values[$1], rules.products[$0]) < (values[$0], rules.products[$1]) }
        return CrossSellSummary(
            customers: customers, gaps: endIndex, expectedValue: history.amount(rounding: values.reduce(0, +)),
            products: order.prefix(listed).map { slot in
                CrossSellProduct(
                    product: history.name(rules.products[slot]), customers: gaps[slot],
                    expectedValue: history.amount(rounding: values[slot]))
            }, dearest: dearest(listed: listed))
    }

    private func dearest(listed: Int) -> [CrossSellGap] {
        var found: [(part: Int, row: Int, value: Double, day: Int32)] = []
        for (number, part) in parts.enumerated() {
            for row in part.dearest {
                found.append((number, row, rules.rules[Int(part.rules[row])].expectedValue, part.lastDays[row]))
            }
        }
        found.sort { left, right in
            if left.value != right.value { return left.value > right.value }
            if left.day != right.day { return left.day > right.day }
            return (left.part, left.row) < (right.part, right.row)
        }
        return found.prefix(listed).map { gap($0.part, $0.row) }
    }
}

extension CrossSellGaps: RandomAccessCollection {
    /// The index of the first gap, 0.
    public var startIndex: Int { 0 }

    /// How many gaps there are.
    public var endIndex: Int { starts.last ?? 0 }

    /// Puts a gap together.
    ///
    /// - Parameter index: The gap, from 0.
    /// - Complexity: O(log *c*) for *c* customers.
    public subscript(index: Int) -> CrossSellGap {
        let (part, row) = place(index)
        return gap(part, row)
    }
}

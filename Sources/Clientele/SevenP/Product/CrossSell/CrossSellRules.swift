/// The rules by which gaps are found, for each product that a customer may have, the dearest first.
struct CrossSellRules: Sendable {
    private(set) var rules: [CrossSellRule] = []
    /// For each place of a product where its rules start, and at the end how many there are.
    private(set) var starts: [Int] = [0]
    let products: [Int]
    let slots: [Int32]

    private static let rulesOfProduct = 20

    /// Makes rules among the products that most customers have.
    ///
    /// A rule holds where the lower end of the interval of its confidence is above the share of all customers who have the other product.
    init?(_ history: ProductHistory, productCount: Int, in context: AnalysisContext) throws {
        let list = history.tally.mostOwned(productCount)
        let slots = history.slots(of: list)
        products = list
        self.slots = slots
        let both = try history.sum(context) { chunk in
            CrossSellRules.pairs(chunk, slots: slots, products: list.count)
        } merge: { total, part in
            for place in total.indices { total[place] &+= part[place] }
        }
        guard let both else { return nil }
        let customers = Double(history.tally.customers)
        for (slot, owned) in list.enumerated() {
            var found: [CrossSellRule] = []
            for (other, missing) in list.enumerated() where other != slot {
                let count = Double(both[min(slot, other) * list.count + max(slot, other)])
                let share = Double(history.tally.customersWith[missing]) / customers
                let value = history.meanValue(missing)
                guard value > 0, let confidence = Estimate.wilson(count, of: Double(history.tally.customersWith[owned])),
                    confidence.lower > share
                else { continue }
                found.append(
                    CrossSellRule(owned: slot, missing: other, confidence: confidence, lift: confidence.value / share, value: value))
            }
            found.sort { ($1.expectedValue, $0.missing) < ($0.expectedValue, $1.missing) }
            rules += found.prefix(CrossSellRules.rulesOfProduct)
            starts.append(rules.count)
        }
    }

    private static func pairs(_ chunk: ProductHistoryChunk, slots: [Int32], products: Int) -> [Int] {
        var both = [Int](repeating: 0, count: products * products)
        var owned = OwnedProducts(products: products)
        for customer in 0..<chunk.customerCount {
            owned.read(chunk, customer, slots: slots)
            for (place, first) in owned.list.enumerated() {
                for second in owned.list[(place + 1)...] { both[min(first, second) &* products &+ max(first, second)] &+= 1 }
            }
        }
        return both
    }
}

/// The rules by which gaps are found: for customers with so many baskets and each product that they may have, the dearest first.
struct CrossSellRules: Sendable {
    private(set) var rules: [CrossSellRule] = []
    /// For each stratum, and in it each place of a product, where the rules start, and at the end how many there are.
    private(set) var starts: [Int] = [0]
    let products: [Int]
    let slots: [Int32]

    private static let rulesOfProduct = 20
    /// The fewest baskets of each stratum but the first: who buys often has more of everything.
    private static let strata = [2, 3, 4, 6, 9, 14, 25]

    /// Makes rules among the products that most customers have.
    ///
    /// A rule holds where the lower end of the interval of its confidence is above the share of customers with as many baskets who have
    /// the other product.
    init?(_ history: ProductHistory, productCount: Int, in context: AnalysisContext) throws {
        let list = history.tally.mostOwned(productCount)
        let slots = history.slots(of: list)
        products = list
        self.slots = slots
        let tally = try history.sum(context) { chunk in
            CrossSellRules.pairs(chunk, slots: slots, products: list.count)
        } merge: {
            $0.merge($1)
        }
        guard let tally else { return nil }
        let values = list.map { history.meanValue($0) }
        for stratum in tally.cases.indices {
            for slot in list.indices {
                rules += CrossSellRules.rules(tally, stratum, slot, values).prefix(CrossSellRules.rulesOfProduct)
                starts.append(rules.count)
            }
        }
    }

    /// The stratum of customers with a number of baskets.
    static func stratum(baskets: Int) -> Int {
        strata.firstIndex { baskets < $0 } ?? strata.count
    }

    /// The places of the rules of customers with so many baskets and a product.
    func range(stratum: Int, slot: Int) -> Range<Int> {
        let place = stratum &* products.count &+ slot
        return starts[place]..<starts[place &+ 1]
    }

    private static func rules(_ tally: PairTally, _ stratum: Int, _ slot: Int, _ values: [Double]) -> [CrossSellRule] {
        let customers = Double(tally.cases[stratum])
        let owners = Double(tally.count(slot, stratum))
        guard owners > 0 else { return [] }
        var found: [CrossSellRule] = []
        for (missing, value) in values.enumerated() where missing != slot && value > 0 {
            let share = Double(tally.count(missing, stratum)) / customers
            let both = Double(tally.both(min(slot, missing), max(slot, missing), stratum))
            guard let confidence = Estimate.wilson(both, of: owners), confidence.lower > share else { continue }
            found.append(
                CrossSellRule(owned: slot, missing: missing, confidence: confidence, lift: confidence.value / share, value: value))
        }
        return found.sorted { ($1.expectedValue, $0.missing) < ($0.expectedValue, $1.missing) }
    }

    private static func pairs(_ chunk: ProductHistoryChunk, slots: [Int32], products: Int) -> PairTally {
        var tally = PairTally(products: products, strata: strata.count + 1)
        var owned = OwnedProducts(products: products)
        for customer in 0..<chunk.customerCount {
            let baskets = chunk.basketRange(customer).count
            guard baskets > 0 else { continue }
            owned.read(chunk, customer, slots: slots)
            tally.add(owned.list.sorted(), size: 0, stratum: stratum(baskets: baskets))
        }
        return tally
    }
}

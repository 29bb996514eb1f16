/// Makes ``ProductPairs`` of a history.
struct ProductPairSearch {
    let history: ProductHistory
    let productCount: Int
    let complementRatio: Double
    let substituteRatio: Double

    static let leastExpected = 5.0
    private static let mostMonths = 120
    /// Customers with so many baskets and more are one stratum.
    private static let mostBaskets = 60

    /// Baskets by month and customers by number of baskets.
    private struct Tallies: Sendable {
        var baskets: PairTally
        var customers: PairTally
    }

    /// The pairs, or `nil` where there are fewer than two products.
    func result(in context: AnalysisContext) throws -> ProductPairs? {
        let list = history.tally.mostBought(productCount)
        guard list.count > 1, let tallies = try tallies(list, in: context) else { return nil }
        var pairs: [ProductPair] = []
        for first in list.indices {
            for second in list.indices.dropFirst(first + 1) {
                if let pair = pair(list, first, second, tallies) { pairs.append(pair) }
            }
        }
        classify(&pairs)
        pairs.sort { left, right in
            if left.complementPValue != right.complementPValue { return left.complementPValue < right.complementPValue }
            if left.lift != right.lift { return left.lift > right.lift }
            return [left.first, left.second].lexicographicallyPrecedes([right.first, right.second]) {
                $0.utf8.lexicographicallyPrecedes($1.utf8)
            }
        }
        return ProductPairs(
            products: list.map { history.name($0) }, complementRatio: complementRatio, substituteRatio: substituteRatio,
            leastExpected: ProductPairSearch.leastExpected, pairs: pairs)
    }

    private func tallies(_ list: [Int], in context: AnalysisContext) throws -> Tallies? {
        let window = MonthWindow(
            from: history.ledger.earliest ?? history.asOf.daysSince1970, to: history.asOf, atMost: ProductPairSearch.mostMonths)
        let slots = history.slots(of: list)
        return try history.sum(context) { chunk in
            ProductPairSearch.tallies(chunk, slots: slots, products: list.count, window: window)
        } merge: {
            $0.baskets.merge($1.baskets)
            $0.customers.merge($1.customers)
        }
    }

    private static func tallies(_ chunk: ProductHistoryChunk, slots: [Int32], products: Int, window: MonthWindow) -> Tallies {
        var tallies = Tallies(
            baskets: PairTally(products: products, strata: window.count), customers: PairTally(products: products, strata: mostBaskets))
        var found: [Int] = []
        var owned = [Bool](repeating: false, count: products)
        for customer in 0..<chunk.customerCount {
            let range = chunk.basketRange(customer)
            guard !range.isEmpty else { continue }
            for slot in 0..<products { owned[slot] = false }
            for basket in range {
                let places = chunk.baskets.range(basket)
                found.removeAll(keepingCapacity: true)
                for place in places {
                    let slot = Int(slots[Int(chunk.baskets.items[place])])
                    if slot >= 0 {
                        found.append(slot)
                        owned[slot] = true
                    }
                }
                if found.count > 1 { found.sort() }
                guard let month = window.place(of: chunk.days[basket]) else { continue }
                tallies.baskets.add(found, size: places.count, stratum: month)
            }
            found.removeAll(keepingCapacity: true)
            for slot in 0..<products where owned[slot] { found.append(slot) }
            tallies.customers.add(found, size: 0, stratum: min(range.count, mostBaskets) - 1)
        }
        return tallies
    }

    private func pair(_ list: [Int], _ first: Int, _ second: Int, _ tallies: Tallies) -> ProductPair? {
        let baskets = tallies.baskets.tables(first, second)
        guard baskets.expected >= ProductPairSearch.leastExpected else { return nil }
        let customers = tallies.customers.tables(first, second)
        let category = history.ledger.category
        let isOfOneCategory = category[list[first]] >= 0 && category[list[first]] == category[list[second]]
        let customerPValue = StratifiedPairs.probability(atLeast: customers.observed, mean: customers.expected)
        let avoided = StratifiedPairs.probability(atMost: baskets.observed, mean: baskets.expected * substituteRatio)
        let bySize = tallies.baskets.expectedBySize(first, second)
        let (left, right) = (min(list[first], list[second]), max(list[first], list[second]))
        let value = min(history.meanValue(left), history.meanValue(right))
        return ProductPair(
            first: history.name(left), second: history.name(right), isOfOneCategory: isOfOneCategory, relation: .unrelated,
            baskets: baskets.observed, expectedBaskets: baskets.expected, lift: Double(baskets.observed) / baskets.expected,
            crudeLift: tallies.baskets.crudeLift(first, second), oddsRatio: baskets.oddsRatio,
            leastOddsRatio: baskets.leastOddsRatio, chiSquare: baskets.chiSquare(),
            complementPValue: StratifiedPairs.probability(atLeast: baskets.observed, mean: bySize * complementRatio),
            substitutePValue: isOfOneCategory ? max(avoided, customerPValue) : nil,
            customers: customers.observed, expectedCustomers: customers.expected,
            customerLift: customers.expected > 0 ? Double(customers.observed) / customers.expected : 0,
            customerOddsRatio: customers.oddsRatio, customerPValue: customerPValue,
            additionalValue: history.amount(rounding: (Double(baskets.observed) - baskets.expected) * value))
    }

    private func classify(_ pairs: inout [ProductPair]) {
        let complements = pairs.map(\.complementPValue)
        let adjusted = MultipleComparisons.holm(complements + pairs.compactMap(\.substitutePValue))
        var next = pairs.count
        for place in pairs.indices {
            if adjusted[place] <= FindingSelection.familyWiseErrorRate { pairs[place].relation = .complement }
            guard pairs[place].substitutePValue != nil else { continue }
            if adjusted[next] <= FindingSelection.familyWiseErrorRate { pairs[place].relation = .substitute }
            next += 1
        }
    }
}

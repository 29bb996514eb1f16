/// Makes ``NextProducts`` of a history.
struct NextProductSearch {
    let history: ProductHistory
    let productCount: Int

    private static let mostMonths = 60
    private static let leastExpected = 5.0

    /// The steps, or `nil` where no customer has bought twice.
    func result(listed: Int, in context: AnalysisContext) throws -> NextProducts? {
        let list = history.tally.mostBought(productCount)
        let window = MonthWindow(
            from: history.ledger.earliest ?? history.asOf.daysSince1970, to: history.asOf, atMost: NextProductSearch.mostMonths)
        let slots = history.slots(of: list)
        let tally = try history.sum(context) { chunk in
            NextProductSearch.tally(chunk, slots: slots, products: list.count, window: window)
        } merge: {
            $0.merge($1)
        }
        guard let tally, tally.cases.contains(where: { $0 > 0 }) else { return nil }
        let found = steps(list, tally)
        return NextProducts(
            customers: tally.cases.reduce(0) { $0 + Int($1) }, stepCount: found.count, steps: Array(found.prefix(max(listed, 0))))
    }

    private static func tally(_ chunk: ProductHistoryChunk, slots: [Int32], products: Int, window: MonthWindow) -> StepTally {
        var tally = StepTally(products: products, strata: window.count * window.count)
        var (first, second): ([Int], [Int]) = ([], [])
        for customer in 0..<chunk.customerCount {
            let range = chunk.basketRange(customer)
            guard let start = range.first else { continue }
            let next = range.firstIndex { chunk.days[$0] != chunk.days[start] } ?? range.upperBound
            guard next < range.upperBound, let month = window.place(of: chunk.days[start]), let later = window.place(of: chunk.days[next])
            else {
                continue
            }
            let end = (next..<range.upperBound).firstIndex { chunk.days[$0] != chunk.days[next] } ?? range.upperBound
            gather(chunk, start..<next, slots, into: &first)
            gather(chunk, next..<end, slots, into: &second)
            tally.add(first, second, stratum: month * window.count + later)
        }
        return tally
    }

    private static func gather(_ chunk: ProductHistoryChunk, _ baskets: Range<Int>, _ slots: [Int32], into found: inout [Int]) {
        found.removeAll(keepingCapacity: true)
        for place in chunk.baskets.starts[baskets.lowerBound]..<chunk.baskets.starts[baskets.upperBound] {
            let slot = Int(slots[Int(chunk.baskets.items[place])])
            if slot >= 0, baskets.count == 1 || !found.contains(slot) { found.append(slot) }
        }
    }

    private func steps(_ list: [Int], _ tally: StepTally) -> [NextProductStep] {
        var steps: [NextProductStep] = []
        for first in list.indices {
            for next in list.indices {
                let step = tally.step(first, next)
                guard step.expected >= NextProductSearch.leastExpected,
                    let share = Estimate.wilson(Double(step.customers), of: Double(step.beginners))
                else { continue }
                steps.append(
                    NextProductStep(
                        first: history.name(list[first]), next: history.name(list[next]), customers: step.customers, share: share,
                        expected: step.expected, lift: Double(step.customers) / step.expected,
                        pValue: StratifiedPairs.probability(atLeast: step.customers, mean: step.expected), adjustedPValue: 1))
            }
        }
        let adjusted = MultipleComparisons.holm(steps.map(\.pValue))
        for place in steps.indices { steps[place].adjustedPValue = adjusted[place] }
        return steps.sorted { left, right in
            if left.pValue != right.pValue { return left.pValue < right.pValue }
            if left.lift != right.lift { return left.lift > right.lift }
            return [left.first, left.next].lexicographicallyPrecedes([right.first, right.next]) {
                $0.utf8.lexicographicallyPrecedes($1.utf8)
            }
        }
    }
}

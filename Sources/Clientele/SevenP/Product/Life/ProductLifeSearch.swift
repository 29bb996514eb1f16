/// Makes the ``ProductLife`` of the products that most customers have.
struct ProductLifeSearch {
    let history: ProductHistory

    private static let mostMonths = 120
    private static let smallestChange = 0.1

    /// The lives by triers, the most first, then by name.
    func result(listed: Int, in context: AnalysisContext) throws -> [ProductLife] {
        let list = history.tally.mostOwned(listed)
        let window = MonthWindow(
            from: history.ledger.earliest ?? history.asOf.daysSince1970, to: history.asOf, atMost: ProductLifeSearch.mostMonths)
        let slots = history.slots(of: list)
        let tally = try history.sum(context) { chunk in
            LifeTally(chunk, slots: slots, products: list.count, window: window)
        } merge: {
            $0.merge($1)
        }
        guard let tally else { return [] }
        return list.indices.compactMap { life(list[$0], slot: $0, tally, window) }
    }

    private func life(_ product: Int, slot: Int, _ tally: LifeTally, _ window: MonthWindow) -> ProductLife? {
        guard let rate = Estimate.wilson(Double(tally.repeaters[slot]), of: Double(tally.triers[slot])) else { return nil }
        let opening = MonthWindow.month(of: history.ledger.firstDay[product])
        let start = max(opening, window.first) - window.first
        guard start < window.count else { return nil }
        let row = slot * window.count
        let months = (start..<window.count).map { month in
            ProductLifeMonth(
                month: window.name(month), isComplete: window.first + month <= window.lastComplete,
                firstBuyers: tally.firstBuyers[row + month], repeatBuyers: tally.repeatBuyers[row + month])
        }
        let buyers = months.filter(\.isComplete).map { $0.firstBuyers + $0.repeatBuyers }
        let (phase, compared, change) = ProductLifeSearch.phase(buyers)
        return ProductLife(
            product: history.name(product), firstMonth: window.name(opening - window.first), triers: tally.triers[slot],
            repeaters: tally.repeaters[slot], repeatRate: rate, phase: phase, comparedMonths: compared, change: change, months: months)
    }

    /// The phase by the buyers of each complete month, oldest first.
    static func phase(_ buyers: [Int]) -> (phase: ProductPhase, comparedMonths: Int?, change: Double?) {
        guard buyers.count >= 6 else { return (.introduction, nil, nil) }
        if buyers.count >= 12, buyers.suffix(12).allSatisfy({ $0 == 0 }) { return (.ended, nil, nil) }
        let length = buyers.count >= 24 ? 12 : buyers.count / 2
        let late = Double(buyers.suffix(length).reduce(0, +))
        let early = Double(buyers.dropLast(length).suffix(length).reduce(0, +))
        let isBeyondChance = abs(late - early) > 1.959963984540054 * (late + early).squareRoot()
        let change = early > 0 ? late / early - 1 : nil
        let isLarge = change.map { abs($0) >= smallestChange } ?? true
        guard isBeyondChance, isLarge else { return (.maturity, length, change) }
        return (late > early ? .growth : .decline, length, change)
    }
}

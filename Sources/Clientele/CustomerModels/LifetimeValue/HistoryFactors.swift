/// What a valuation needs of the distinct histories among many customers, each computed once.
struct HistoryFactors: Sendable {
    /// The number of each row's history.
    let codes: [UInt32]
    /// The number of each history's pair of *x* and *T*.
    let pairs: [UInt32]
    /// P(alive) of each history, with the derivatives of its logarithm.
    let alive: [(probability: Double, gradient: SIMD4<Double>)]
    /// What somebody alive is expected to buy, for each pair, with the derivatives of the logarithm of the discounted number.
    let futures: [(purchases: DiscountedPurchases, gradient: SIMD4<Double>)]

    init<Model: RepeatBuyingModel>(
        _ summaries: RepeatPurchaseSummaries, purchases: PurchaseUncertainty<Model>, calendar: LifetimeCalendar
    ) throws {
        let histories = try DistinctHistories(summaries.columns)
        codes = try histories.gather((0..<histories.count).map(Double.init)).map { UInt32($0) }
        pairs = histories.pairCodes
        alive = try HistoryFactors.map(histories.count, chunk: 1_024) { index in
            let history = histories[index]
            let probability = min(max(purchases.model.probabilityAlive(history), 0), 1)
            return (probability, purchases.logGradient { $0.probabilityAlive(history) })
        }
        futures = try HistoryFactors.map(histories.pairs.count, chunk: 16) { index in
            let (repeats, age) = histories.pairs[index]
            // The age at the last purchase does not matter to the future of somebody alive.
            let history = RepeatPurchaseSummary(
                validRepeatPurchases: repeats, ageAtLastPurchase: repeats == 0 ? 0 : age, age: age)
            let future = DiscountedPurchases(purchases.model.future(of: history), calendar)
            return (future, purchases.logGradient { DiscountedPurchases.discounted($0.future(of: history), calendar) })
        }
    }

    private static func map<Output: Sendable>(
        _ count: Int, chunk: Int, _ body: @Sendable (Int) -> Output
    ) throws -> [Output] {
        let parts = try Parallel.map(count: (count + chunk - 1) / chunk) { part in
            (part * chunk..<min((part + 1) * chunk, count)).map(body)
        }
        return Array(parts.joined())
    }
}

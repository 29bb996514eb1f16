/// The work of valuing the rows of summaries, chunk by chunk.
struct LifetimeWork<Model: RepeatBuyingModel>: Sendable {
    /// How many rows a chunk has; fixed, so that sums do not depend on the number of cores.
    static var chunk: Int { 8_192 }

    let valuation: LifetimeValuation<Model>
    let histories: HistoryFactors
    let margins: [Double]?
    let rounding: AmountRounding
    private let spend: SpendEvaluator
    private let spendCovariance: SymmetricMatrix?
    private let quantile: Double

    init(valuation: LifetimeValuation<Model>, histories: HistoryFactors, margins: [Double]?, rounding: AmountRounding) {
        self.valuation = valuation
        self.histories = histories
        self.margins = margins
        self.rounding = rounding
        spend = SpendEvaluator(valuation.spend)
        spendCovariance = valuation.spendCovariance
        quantile = NormalDistribution.quantile((1 + valuation.plan.confidence) / 2)
    }

    private var hasIntervals: Bool { valuation.purchases.covariance != nil || spendCovariance != nil }

    /// Values all rows.
    func chunks(of summaries: RepeatPurchaseSummaries) throws -> [(columns: LifetimeValueColumns, total: LifetimeTotal)] {
        try Parallel.map(count: (summaries.count + Self.chunk - 1) / Self.chunk) { try chunk($0, of: summaries) }
    }

    /// Values the rows of a chunk.
    private func chunk(_ index: Int, of summaries: RepeatPurchaseSummaries) throws -> (columns: LifetimeValueColumns, total: LifetimeTotal)
    {
        var columns = LifetimeValueColumns()
        var total = LifetimeTotal()
        let isLimited = histories.futures.first?.purchases.purchases != nil
        for row in index * Self.chunk..<min((index + 1) * Self.chunk, summaries.count) {
            let history = summaries[row]
            let code = Int(histories.codes[row])
            let (alive, future) = (histories.alive[code], histories.futures[Int(histories.pairs[code])])
            let (term, isMedian) = try valuation.spendTerm(
                spend, meanOfOccasions: history.meanRepeatSpend ?? 0, occasions: history.spendingOccasions)
            let whenAlive = future.purchases.discounted * term.value * (margins?[row] ?? valuation.plan.margin)
            let value = alive.probability * whenAlive
            let expected = alive.probability * (future.purchases.purchases ?? 0)
            let weighted = history.weight * value
            total.customers += history.weight
            if isMedian { total.medians += history.weight }
            total.purchases += history.weight * expected
            total.value += weighted
            total.byPurchases += weighted * (alive.gradient + future.gradient)
            total.bySpend += weighted * term.gradient
            columns.weights.append(history.weight)
            columns.probabilitiesAlive.append(alive.probability)
            if isLimited { columns.expectedPurchases.append(expected) }
            columns.expectedSpends.append(term.value)
            columns.values.append(try rounding.required(value))
            append(value, whenAlive: whenAlive, alive: alive.gradient, future: future.gradient, spend: term.gradient, to: &columns)
        }
        return (columns, total)
    }

    /// Appends an interval.
    ///
    /// Where P(alive) is next to nothing, its uncertainty on the log scale is huge; nobody is worth more than when alive.
    private func append(
        _ value: Double, whenAlive: Double, alive: SIMD4<Double>, future: SIMD4<Double>, spend: SIMD4<Double>,
        to columns: inout LifetimeValueColumns
    ) {
        guard hasIntervals else {
            columns.lowers.append(LifetimeValueColumns.absent)
            columns.uppers.append(LifetimeValueColumns.absent)
            return
        }
        let bySpend = spendCovariance?.quadraticForm(spend) ?? 0
        let all = bySpend + (valuation.purchases.covariance?.quadraticForm(alive + future) ?? 0)
        let ifAlive = bySpend + (valuation.purchases.covariance?.quadraticForm(future) ?? 0)
        let bounds = AmountRounding.bounds(value, logStandardError: max(all, 0).squareRoot(), quantile: quantile)
        let limits = AmountRounding.bounds(whenAlive, logStandardError: max(ifAlive, 0).squareRoot(), quantile: quantile)
        let (lower, upper) = value < 0 ? (max(bounds.lower, limits.lower), bounds.upper) : (bounds.lower, min(bounds.upper, limits.upper))
        columns.lowers.append(rounding.minorUnits(lower) ?? LifetimeValueColumns.absent)
        columns.uppers.append(rounding.minorUnits(upper) ?? LifetimeValueColumns.absent)
    }

    /// The sum of all values, rounded once.
    func estimate(_ total: LifetimeTotal) throws -> ValueEstimate {
        guard total.value != 0 else { return try rounding.estimate(0, logStandardError: hasIntervals ? 0 : nil, quantile: quantile) }
        let error = valuation.logStandardError(total.byPurchases / total.value, total.bySpend / total.value)
        return try rounding.estimate(total.value, logStandardError: error, quantile: quantile)
    }

    /// What all customers are expected to bring in each period.
    func periods(
        _ summaries: RepeatPurchaseSummaries, _ columns: LifetimeValueColumns, _ calendar: LifetimeCalendar
    ) throws -> [LifetimePeriod] {
        guard !calendar.periods.isEmpty else { return [] }
        // How many of each pair are alive, and what they pay an occasion.
        var alive = [Double](repeating: 0, count: histories.futures.count)
        var paying = alive
        for row in columns.weights.indices {
            let pair = Int(histories.pairs[Int(histories.codes[row])])
            let share = columns.weights[row] * columns.probabilitiesAlive[row]
            alive[pair] += share
            paying[pair] += share * columns.expectedSpends[row] * (margins?[row] ?? valuation.plan.margin)
        }
        return try calendar.periods.enumerated().map { index, days in
            var (purchases, value) = (0.0, 0.0)
            for (pair, future) in histories.futures.enumerated() {
                purchases += alive[pair] * future.purchases.periods[index].purchases
                value += paying[pair] * future.purchases.periods[index].discounted
            }
            return LifetimePeriod(
                first: days.lowerBound, last: days.upperBound, expectedPurchases: purchases,
                value: rounding.amount(try rounding.required(value)))
        }
    }
}

extension LifetimeValuation {
    /// What all customers together may bring.
    ///
    /// The predictive interval is that of a normal distribution, meant for some dozens of customers and more, and does not reach below zero unless a
    /// margin does. Its variance is the sum of two. Given the parameters, customers are independent, so that their variances add up: of a random
    /// number of amounts, N, of which each varies around the customer's own unobserved mean, Var(S) = E(N) E(Var(Y | Z)) + E(N²) E(Z²) − (E(N) E(Z))².
    /// What the parameters leave uncertain is common to all and does not average out; it is the square of the expectation's standard error, by
    /// the delta method as for ``LifetimeValueSummary/equity``. All purchases of a customer are discounted by the mean factor of the horizon,
    /// and a row of weight *w* stands for *w* independent customers. What moves all customers at once, such as a bad year, is in neither.
    ///
    /// ```swift
    /// let outlook = try valuation.equityOutlook(of: summaries)
    /// print(outlook.value, outlook.predictiveLower as Any, outlook.predictiveUpper as Any)
    /// ```
    ///
    /// - Parameters:
    ///   - summaries: The customers, in the model's time unit.
    ///   - margins: One margin a row, −1 to 1; the plan's for all unless told.
    /// - Returns: The outlook.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a horizon without end, and as ``values(of:margins:)``.
    /// - Complexity: As ``values(of:margins:)``, and the probability of each number of purchases once for each distinct pair of *x* and *T*.
    public func equityOutlook(of summaries: RepeatPurchaseSummaries, margins: [Double]? = nil) throws -> EquityOutlook {
        try check(summaries, margins)
        let rounding = AmountRounding(try currency(summaries))
        let calendar = try LifetimeCalendar(plan: plan, from: valuationDay(summaries), timeUnit: timeUnit)
        guard calendar.unlimitedRate == nil else {
            throw ClienteleError(
                .invalidArgument, "a horizon without end has no predictive interval", remedy: "give a number of months or years")
        }
        let work = LifetimeWork(
            valuation: self, histories: try HistoryFactors(summaries, purchases: purchases, calendar: calendar), margins: margins,
            rounding: rounding)
        let total = try work.chunks(of: summaries).reduce(into: LifetimeTotal()) { $0.add($1.total) }
        let variance = try work.variance(of: summaries, squares: squares(summaries, calendar, pairs: work.histories.futures.count))
        let error = total.value == 0 ? 0 : logStandardError(total.byPurchases / total.value, total.bySpend / total.value)
        let standardError = error.map { abs(total.value) * $0 }
        var outlook = EquityOutlook(
            customers: total.customers, value: rounding.amount(try rounding.required(total.value)),
            standardDeviation: variance?.squareRoot(), standardError: standardError, predictiveLower: nil, predictiveUpper: nil)
        guard let variance else { return outlook }
        let reach =
            NormalDistribution.quantile((1 + plan.confidence) / 2) * (variance + (standardError ?? 0) * (standardError ?? 0)).squareRoot()
        let isPositive = (margins ?? [plan.margin]).allSatisfy { $0 >= 0 }
        let lower = isPositive ? max(0, total.value - reach) : total.value - reach
        outlook.predictiveLower = rounding.minorUnits(lower).map(rounding.amount)
        outlook.predictiveUpper = rounding.minorUnits(total.value + reach).map(rounding.amount)
        return outlook
    }

    /// The mean of the square of the number of purchases of somebody alive, for each distinct pair of *x* and *T* in the order of first occurrence.
    private func squares(_ summaries: RepeatPurchaseSummaries, _ calendar: LifetimeCalendar, pairs: Int) throws -> [Double] {
        let distinct = try DistinctHistories(summaries.columns).pairs
        return try Parallel.map(count: pairs) { index in
            let (repeats, age) = distinct[index]
            let history = RepeatPurchaseSummary(validRepeatPurchases: repeats, ageAtLastPurchase: repeats == 0 ? 0 : age, age: age)
            let counts = PredictedSpend.counts(purchases.model.future(of: history), alive: 1, in: calendar.duration)
            return counts.enumerated().reduce(0) { $0 + Double($1.offset) * Double($1.offset) * $1.element }
        }
    }
}

extension LifetimeWork {
    /// The variance of what all customers bring around its expectation, or `nil` where the spend of one has none.
    func variance(of summaries: RepeatPurchaseSummaries, squares: [Double]) throws -> Double? {
        let spend = SpendMoments(valuation.spend)
        let parts = try Parallel.map(count: (summaries.count + Self.chunk - 1) / Self.chunk) { chunk -> Double? in
            var sum = 0.0
            for row in chunk * Self.chunk..<min((chunk + 1) * Self.chunk, summaries.count) {
                let history = summaries[row]
                let code = Int(histories.codes[row])
                let (alive, pair) = (histories.alive[code].probability, Int(histories.pairs[code]))
                let future = histories.futures[pair].purchases
                guard let expected = future.purchases, expected > 0, alive > 0 else { continue }
                guard let moments = spend.moments(meanOfOccasions: history.meanRepeatSpend ?? 0, occasions: history.spendingOccasions)
                else {
                    return nil
                }
                let factor = (margins?[row] ?? valuation.plan.margin) * future.discounted / expected
                sum += history.weight * factor * factor * moments.varianceOfSum(count: alive * expected, square: alive * squares[pair])
            }
            return sum
        }
        return parts.reduce(0) { sum, part in sum.flatMap { sum in part.map { sum + $0 } } }
    }
}

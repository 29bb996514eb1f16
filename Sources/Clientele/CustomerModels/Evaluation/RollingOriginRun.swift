/// One origin of a rolling evaluation.
struct RollingOriginRun: Sendable {
    let purchases: PurchaseSummaries
    let timeUnit: RepeatPurchaseTimeUnit
    let horizon: Int
    let entry: CohortEntry

    func result<Model: RepeatBuyingModel>(
        at origin: CalendarDay, refunds: some RefundPolicy, fit: (RepeatPurchaseSummaries) throws -> OriginModel<Model>,
        tallies: inout (model: ForecastTally, heuristic: ForecastTally), integral: inout ProbabilityIntegralTally
    ) throws -> RollingOrigin {
        let summaries = try purchases.repeatPurchases(calibrationEnd: origin, timeUnit: timeUnit, refunds: refunds, entry: entry)
        guard !summaries.isEmpty else {
            throw ClienteleError(.invalidArgument, "nobody had bought by \(origin)", remedy: "choose later origins")
        }
        let end = try origin.adding(days: horizon)
        let outcomes = try purchases.holdoutPurchases(of: summaries, through: end, refunds: refunds)
        let fitted = try fit(summaries)
        let heuristic = try hiatus(before: origin, refunds: refunds)
        let forecasts = try CustomerForecasts(fitted.model, summaries, duration: outcomes.duration)
        var own = (model: ForecastTally(), heuristic: ForecastTally())
        for row in summaries.indices {
            let (history, count) = (summaries[row], outcomes.counts[row])
            let (counts, alive) = (forecasts.distribution(of: row), forecasts.alive[row])
            let score = counts.rankedProbabilityScore(of: count, alive: alive)
            let probability = counts.probability(of: count, alive: alive)
            let guess = heuristic.expectedPurchases(of: history, in: outcomes.duration)
            let miss = (guess - Double(count)).magnitude
            let expected = alive * counts.mean
            own.model.add(actual: count, expected: expected, ranked: score, probability: probability, weight: 1)
            tallies.model.add(actual: count, expected: expected, ranked: score, probability: probability, weight: 1)
            own.heuristic.add(actual: count, expected: guess, ranked: miss, probability: nil, weight: 1)
            tallies.heuristic.add(actual: count, expected: guess, ranked: miss, probability: nil, weight: 1)
            integral.add(
                below: counts.cumulative(count - 1, alive: alive), through: counts.cumulative(count, alive: alive), weight: 1)
        }
        return RollingOrigin(
            origin: origin, holdoutEnd: end, duration: outcomes.duration, parameters: fitted.parameters,
            identifiability: fitted.identifiability, model: own.model.scores, hiatus: heuristic.hiatus, heuristic: own.heuristic.scores)
    }

    /// The hiatus that was best one horizon earlier, where the data tell it; else half of the longest age at the origin.
    private func hiatus(before origin: CalendarDay, refunds: some RefundPolicy) throws -> HiatusHeuristic {
        let earlier = try origin.adding(days: -horizon)
        let known = try purchases.repeatPurchases(calibrationEnd: earlier, timeUnit: timeUnit, refunds: refunds, entry: entry)
        // Without a complete opportunity between them there is nothing to choose by either.
        if known.isEmpty || HoldoutClock(unit: timeUnit, calibrationEnd: earlier, end: origin).duration <= 0 {
            let now = try purchases.repeatPurchases(calibrationEnd: origin, timeUnit: timeUnit, refunds: refunds, entry: entry)
            return try HiatusHeuristic(hiatus: (now.map(\.age).max() ?? 0) / 2)
        }
        let outcomes = try purchases.holdoutPurchases(of: known, through: origin, refunds: refunds)
        return try HiatusHeuristic.best(for: known, outcomes: outcomes)
    }
}

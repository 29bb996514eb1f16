/// What the rule of managers would have forecast: the yardstick of a model.
public struct HeuristicComparison: Sendable, Hashable, Codable {
    /// The longest silence of an active customer in time units, chosen on the time before the calibration's end alone.
    public var hiatus: Double
    /// How far its forecasts were from what happened.
    public var scores: ForecastScores

    /// Chooses the rule on the last stretch of the calibration that is as long as the holdout, and scores it on the holdout.
    ///
    /// - Returns: `nil` where the calibration does not reach back that far, or the stretch has no complete opportunity.
    init?(
        purchases: PurchaseSummaries, summaries: RepeatPurchaseSummaries, outcomes: HoldoutPurchases, refunds: some RefundPolicy,
        entry: CohortEntry
    )
        throws
    {
        let days = outcomes.calibrationEnd.distance(to: outcomes.holdoutEnd)
        guard let earlier = try? outcomes.calibrationEnd.adding(days: -days) else { return nil }
        let known = try purchases.repeatPurchases(calibrationEnd: earlier, timeUnit: summaries.timeUnit, refunds: refunds, entry: entry)
        let stretch = HoldoutClock(unit: summaries.timeUnit, calibrationEnd: earlier, end: outcomes.calibrationEnd)
        guard !known.isEmpty, stretch.duration > 0 else { return nil }
        let past = try purchases.holdoutPurchases(of: known, through: outcomes.calibrationEnd, refunds: refunds)
        let heuristic = try HiatusHeuristic.best(for: known, outcomes: past)
        var tally = ForecastTally()
        for row in summaries.indices {
            let guess = heuristic.expectedPurchases(of: summaries[row], in: outcomes.duration)
            let miss = (guess - Double(outcomes.counts[row])).magnitude
            tally.add(actual: outcomes.counts[row], expected: guess, ranked: miss, probability: nil, weight: summaries[row].weight)
        }
        hiatus = heuristic.hiatus
        scores = tally.scores
    }
}

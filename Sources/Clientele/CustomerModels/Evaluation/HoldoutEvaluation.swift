/// How well a model fitted to a calibration foretold what its customers bought afterwards.
///
/// Nothing of the holdout takes part in the fit. ``scores`` judges the counts of single customers, ``byRepeatPurchases`` whether the model
/// is right for light and heavy buyers alike (Fader, Hardie & Lee 2005, figure 4), ``activity`` whether its probabilities are: of customers
/// with a probability of 30 % to buy, 30 % should have bought. Being alive cannot be observed, buying can; for that reason the probability of
/// at least one purchase within the holdout is held against the share who bought.
public struct HoldoutEvaluation: Sendable, Equatable, Codable {
    /// The last day of the calibration.
    public var calibrationEnd: CalendarDay
    /// The last day of the holdout.
    public var holdoutEnd: CalendarDay
    /// How long the holdout is, in time units.
    public var duration: Double
    /// How far the forecasts were from what happened.
    public var scores: ForecastScores
    /// The correlation of expected and actual counts over customers; `null` where one of them does not vary.
    @ExplicitNull public var correlation: Double?
    /// Expected and actual purchases by how often customers had bought again in the calibration.
    public var byRepeatPurchases: [FrequencyGroupOutcome]
    /// Foretold and observed activity, by tenths of the probability of being alive.
    public var activity: [ActivityCalibration]
    /// The mean squared difference between the probability to buy at all and what happened, 1 or 0 (Brier 1950); smaller is better.
    public var brierScore: Double
    /// The share of customers whose count lay within the model's predictive interval of 90 %; counts make it 90 % or more where the model holds.
    public var coverage90: Double
}

extension HoldoutEvaluation {
    /// Holds a model against what happened.
    ///
    /// - Parameters:
    ///   - model: The model, fitted to the summaries or given.
    ///   - summaries: The customers at the end of the calibration.
    ///   - outcomes: What they bought in the holdout.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` where the outcomes are not of these customers,
    ///   ``ClienteleError/Code/emptyBase`` without customers.
    /// - Complexity: O(*n*) in the customers, and a distribution of counts for each different *x* and *T*.
    public init<Model: RepeatBuyingModel>(
        of model: Model, on summaries: RepeatPurchaseSummaries, outcomes: HoldoutPurchases
    ) throws {
        try outcomes.check(summaries)
        guard !summaries.isEmpty else {
            throw ClienteleError(.emptyBase, "there are no customers to forecast", remedy: "choose a later end of the calibration")
        }
        let forecasts = try CustomerForecasts(model, summaries, duration: outcomes.duration)
        var tally = ForecastTally()
        var pairs: [WeightedPair] = []
        pairs.reserveCapacity(summaries.count)
        var groups = FrequencyGroupTally()
        var bins = ActivityTally()
        var brier = 0.0
        var covered = 0.0
        for row in summaries.indices {
            let (weight, count) = (summaries[row].weight, outcomes.counts[row])
            let (counts, alive) = (forecasts.distribution(of: row), forecasts.alive[row])
            let mean = alive * counts.mean
            tally.add(
                actual: count, expected: mean, ranked: counts.rankedProbabilityScore(of: count, alive: alive),
                probability: counts.probability(of: count, alive: alive), weight: weight)
            pairs.append(WeightedPair(first: mean, second: Double(count), weight: weight))
            groups.add(repeatPurchases: summaries[row].repeatPurchases, actual: count, expected: mean, weight: weight)
            let buys = 1 - counts.probability(of: 0, alive: alive)
            bins.add(alive: alive, buys: buys, bought: count > 0, weight: weight)
            let miss = buys - (count > 0 ? 1 : 0)
            brier += weight * miss * miss
            if counts.quantile(0.05, alive: alive) <= count, count <= counts.quantile(0.95, alive: alive) { covered += weight }
        }
        calibrationEnd = outcomes.calibrationEnd
        holdoutEnd = outcomes.holdoutEnd
        duration = outcomes.duration
        scores = tally.scores
        _correlation = ExplicitNull(wrappedValue: WeightedPair.correlation(pairs))
        byRepeatPurchases = groups.outcomes
        activity = bins.calibrations
        brierScore = brier / scores.customers
        coverage90 = covered / scores.customers
    }
}

extension Scorecard {
    /// The second loop: whether the hypotheses of the strategy map hold, see ``StrategyHypothesisReview``.
    ///
    /// Cause and effect are the measures that a link names or, where it names none, the series of its objectives, turned so that more is
    /// better. A cycle is a year of periods. Links without a lag, or to what the scorecard does not have, are told as not tested. The trends
    /// are those of the measures that say whether they lead or lag; for the check of a single link the timing of its objective is that of all
    /// its measures, where they agree.
    ///
    /// - Parameters:
    ///   - asOf: The last day that is looked at; all where it is `nil`.
    ///   - confidence: The coverage of intervals, between 0 and 1.
    /// - Returns: The review; one link of it for each link of the map.
    /// - Throws: ``ClienteleError`` with code `invalidArgument` for a confidence outside 0 to 1.
    /// - Complexity: O(*n*³) in the number of periods, for each link.
    public func strategyReview(asOf: CalendarDay? = nil, confidence: Double = 0.95) throws -> StrategyHypothesisReview {
        try Estimate.check(confidence: confidence)
        let trendTest = StrategyTrendTest(cycle: period.periodsPerYear, confidence: confidence)
        var tests: [CauseEffectResult?] = []
        var after: [StrategyTrend?] = []
        var trends: [String: StrategyTrend] = [:]
        var names: [String: String] = [:]
        var stated: [StrategyLink] = []
        for link in strategyMap.links {
            let pair = series(of: link, asOf: asOf)
            let (cause, effect) = (link.fromMeasure ?? link.from, link.toMeasure ?? link.to)
            stated.append(StrategyLink(cause: cause, effect: effect, lag: link.lag ?? -1, direction: link.direction))
            names[cause] = name(of: link.from, link.fromMeasure)
            names[effect] = name(of: link.to, link.toMeasure)
            for (id, objective, measure, values) in [
                (cause, link.from, link.fromMeasure, pair.cause), (effect, link.to, link.toMeasure, pair.effect),
            ] where trends[id] == nil {
                let one = StrategySeries(id: id, timing: timing(of: objective, measure), values: values)
                trends[id] = trendTest.trend(of: one)
            }
            guard let lag = link.lag, lag >= 0 else {
                tests.append(nil)
                after.append(nil)
                continue
            }
            let test = CauseEffectTest(
                lag: lag, direction: link.direction, periodsPerCycle: period.periodsPerYear, confidence: confidence)
            tests.append(try test.test(cause: pair.cause, effect: pair.effect))
            after.append(trendTest.trend(of: StrategySeries(id: effect, timing: timing(of: link.to, link.toMeasure), values: pair.effect), from: lag))
        }
        for measure in measures where measure.timing != nil && trends[measure.id] == nil {
            let values = improvementSeries(of: measure, asOf: asOf).values
            trends[measure.id] = trendTest.trend(of: StrategySeries(id: measure.id, timing: measure.timing, values: values))
            names[measure.id] = measure.name
        }
        return StrategyHypothesisReview(
            stated, tests, after, trends: trends.values.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }, names: names,
            level: 1 - confidence)
    }

    private func name(of objective: String, _ measure: String?) -> String {
        measure.flatMap { id in measures.first { $0.id == id }?.name } ?? objectives.first { $0.id == objective }?.name ?? objective
    }

    private func timing(of objective: String, _ measure: String?) -> MeasureTiming? {
        if let measure { return measures.first { $0.id == measure }?.timing }
        let timings = Set(measures.filter { $0.objective == objective }.map(\.timing))
        return timings.count == 1 ? timings.first ?? nil : nil
    }
}

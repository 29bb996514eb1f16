extension Scorecard {
    /// The second loop: whether the hypotheses of the strategy map hold, see ``StrategyHypothesisReview``.
    ///
    /// Cause and effect are the measures that a link names or, where it names none, the series of its objectives, turned so that more is
    /// better. A cycle is a year of periods; links between series of less than two years are not tested unless `hasSeasons` is `false`. Links without a lag of 0 or more are told as not tested. Whether an objective leads or lags is
    /// what all its measures agree on.
    ///
    /// - Parameters:
    ///   - asOf: The last day that is looked at; all where it is `nil`.
    ///   - hasSeasons: Whether the measures may have a season within the year.
    ///   - confidence: The coverage of intervals, between 0 and 1.
    /// - Returns: The review; one link of it for each link of the map.
    /// - Throws: ``ClienteleError`` with code `invalidArgument` for a confidence outside 0 to 1.
    /// - Complexity: O(*n*³) in the number of periods, for each link.
    public func strategyReview(
        asOf: CalendarDay? = nil, hasSeasons: Bool = true, confidence: Double = 0.95
    ) throws -> StrategyHypothesisReview {
        try Estimate.check(confidence: confidence)
        let cycle = hasSeasons ? period.periodsPerYear : nil
        let trendTest = StrategyTrendTest(cycle: cycle, confidence: confidence)
        var (tests, after, links): ([CauseEffectResult?], [StrategyTrend?], [StrategyLink]) = ([], [], [])
        var trends: [String: StrategyTrend] = [:]
        var names: [String: String] = [:]
        for link in strategyMap.links {
            let pair = series(of: link, asOf: asOf)
            let cause = reviewed(link.from, link.fromMeasure, pair.cause)
            let effect = reviewed(link.to, link.toMeasure, pair.effect)
            for one in [cause, effect] where trends[one.id] == nil {
                trends[one.id] = trendTest.trend(of: one)
                names[one.id] = one.name
            }
            links.append(StrategyLink(cause: cause.id, effect: effect.id, lag: link.lag ?? -1, direction: link.direction))
            guard let lag = link.lag, lag >= 0 else {
                tests.append(nil)
                after.append(nil)
                continue
            }
            let test = CauseEffectTest(
                lag: lag, direction: link.direction, periodsPerCycle: cycle, confidence: confidence)
            tests.append(try test.test(cause: pair.cause, effect: pair.effect))
            after.append(trendTest.trend(of: effect, from: lag))
        }
        for measure in measures where measure.timing != nil && trends[measure.id] == nil {
            let one = reviewed(measure.objective, measure.id, improvementSeries(of: measure, asOf: asOf).values)
            trends[one.id] = trendTest.trend(of: one)
            names[one.id] = one.name
        }
        return StrategyHypothesisReview(
            links, tests, after, trends: trends.values.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }, names: names,
            level: 1 - confidence)
    }

    /// What stands for an objective in a link: a measure or the objective itself.
    private func reviewed(_ objective: String, _ measure: String?, _ values: [Double?]) -> StrategySeries {
        if let measure {
            let known = measures.first { $0.id == measure }
            return StrategySeries(id: measure, name: known?.name, timing: known?.timing, values: values)
        }
        let timings = Set(measures.filter { $0.objective == objective }.map(\.timing))
        let timing = timings.count == 1 ? timings.first ?? nil : nil
        return StrategySeries(id: objective, name: objectives.first { $0.id == objective }?.name, timing: timing, values: values)
    }
}

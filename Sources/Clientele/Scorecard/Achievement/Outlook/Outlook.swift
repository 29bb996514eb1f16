/// Where a measure is heading, and what it comes to at the date of its target.
struct Outlook {
    let trend: MeasureTrend?
    let forecast: (value: TargetForecast?, missing: MissingForecastReason?)

    init(_ measure: ScorecardMeasure, _ readings: PeriodSeries, _ period: ScorecardPeriod, _ asOf: CalendarDay, _ memory: Int) {
        trend = Outlook.trend(measure, period, asOf, memory)
        forecast = Outlook.forecast(measure, readings, memory)
    }

    /// The trend of the values themselves: sums over a window would only repeat them.
    private static func trend(
        _ measure: ScorecardMeasure, _ period: ScorecardPeriod, _ asOf: CalendarDay, _ memory: Int
    ) -> MeasureTrend? {
        let series = PeriodSeries(measure.series, period: period, asOf: asOf)
        let turned = PeriodSeries(
            period: period, firstIndex: series.firstIndex, values: series.values.map { $0.flatMap(measure.improvement) })
        // What is best on target has better values the nearer they are: the slope is that of the distance.
        let sign = measure.direction == .higherIsBetter ? 1.0 : -1.0
        let seasons = period.periodsPerYear
        let run = Array(turned.lastRun.suffix(memory))
        if seasons > 1, run.count >= 2 * seasons {
            let whole = Array(run.suffix(run.count / seasons * seasons))
            guard let test = SeasonalKendall(whole, seasons: seasons) else { return nil }
            let pValue = max(test.pValue, test.dependentPValue ?? 0)
            return trend(
                test.slope / Double(seasons), test.slopeInterval.lowerBound / Double(seasons),
                test.slopeInterval.upperBound / Double(seasons),
                pValue, sign, whole.count, isSeasonal: true)
        }
        let known = Array(turned.indices.filter { turned[$0] != nil }.suffix(memory))
        guard let test = TheilSenTrend(known.compactMap { turned[$0] }, at: known.map(Double.init)) else { return nil }
        return trend(
            test.slope, test.interval.lowerBound, test.interval.upperBound, test.pValue, sign, test.count, isSeasonal: false)
    }

    private static func trend(
        _ slope: Double, _ lower: Double, _ upper: Double, _ pValue: Double, _ sign: Double, _ count: Int, isSeasonal: Bool
    ) -> MeasureTrend? {
        guard slope.isFinite, lower.isFinite, upper.isFinite, pValue.isFinite else { return nil }
        let isShown = pValue <= 0.05 && slope != 0
        return MeasureTrend(
            direction: !isShown ? .notShown : slope > 0 ? .improving : .worsening, slope: slope * sign,
            lower: min(
                lower * sign,
                upper * sign),
            upper: max(lower * sign, upper * sign), pValue: min(pValue, 1), periods: count, isSeasonal: isSeasonal)
    }

    private static func forecast(
        _ measure: ScorecardMeasure, _ readings: PeriodSeries, _ memory: Int
    ) -> (value: TargetForecast?, missing: MissingForecastReason?) {
        guard let scale = measure.achievementScale else { return (nil, .noTarget) }
        guard let date = measure.target?.date else { return (nil, .noTargetDate) }
        let run = Array(readings.lastRun.suffix(memory))
        guard !run.isEmpty else { return (nil, .tooFewValues) }
        let ahead = readings.period.index(of: date) - (readings.indices.upperBound - 1)
        guard ahead > 0 else { return (nil, .targetDatePassed) }
        guard ahead <= 10 * run.count else { return (nil, .tooFarAhead) }
        let seasons = readings.period.periodsPerYear
        // A window over whole years has taken the seasons out already.
        let hasSeasons = seasons > 1 && (measure.reading == .latest || !measure.window.isMultiple(of: seasons))
        let isSeasonal = hasSeasons && run.count >= 2 * seasons && SeasonalDrift(run, seasons: seasons) != nil
        guard let drift = SeasonalDrift(run, seasons: isSeasonal ? seasons : 1) else { return (nil, .tooFewValues) }
        let (expected, deviation) = drift.forecast(ahead: ahead)
        guard expected.isFinite, deviation.isFinite else { return (nil, .tooFewValues) }
        var result = TargetForecast(
            date: date, periodsAhead: ahead, expected: expected, lower: nil, upper: nil, probability: nil, changes: drift.count,
            isSeasonal: isSeasonal)
        guard deviation > 0 else { return (result, .noVariation) }
        let distribution = StudentTDistribution(degreesOfFreedom: Double(drift.degreesOfFreedom))
        let reach = distribution.quantile(0.975) * deviation
        (result.lower, result.upper) = (expected - reach, expected + reach)
        result.probability = min(max(probability(distribution, expected, deviation, scale), 0), 1)
        return (result, nil)
    }

    private static func probability(
        _ distribution: StudentTDistribution, _ expected: Double, _ deviation: Double, _ scale: AchievementScale
    ) -> Double {
        switch scale.direction {
        case .higherIsBetter: distribution.survival((scale.target - expected) / deviation)
        case .lowerIsBetter: distribution.cumulative((scale.target - expected) / deviation)
        case .onTargetIsBetter:
            distribution.cumulative((scale.target + scale.tolerance - expected) / deviation)
                - distribution.cumulative((scale.target - scale.tolerance - expected) / deviation)
        }
    }
}

/// Fits and extends an ``AcquisitionTrend``.
struct AcquisitionModel: Sendable {
    /// One observed month: how many came, how long it is in average months, and which month of the year it is, from 0.
    struct Month: Sendable {
        var count: Double
        var length: Double
        var season: Int
        /// Months from the month of today, zero or negative.
        var offset: Double
    }

    /// How many days an average month has.
    static let averageMonth = 30.436875
    /// After so many average months in a row without anybody the base may count as closed: three calendar months are a little less than 3.
    private static let closedAfter = 2.9
    /// It does where so many would have come at the rate before.
    private static let closedExpected = 5.0

    let months: [Month]
    private(set) var fit: LogLinearCounts
    private(set) var hasTrend = false
    private(set) var seasonal: [Double]?
    let isClosed: Bool

    /// Fits observed months in order of time.
    ///
    /// - Returns: `nil` with less than three months' worth of days or nobody at all.
    init?(_ months: [Month]) {
        let length = months.reduce(0) { $0 + $1.length }
        guard length >= 2.9, months.contains(where: { $0.count > 0 }) else { return nil }
        self.months = months
        let empty = months.reversed().prefix { $0.count == 0 }.reduce(0) { $0 + $1.length }
        let expected = months.reduce(0) { $0 + $1.count } / max(length - empty, 0.1) * empty
        isClosed = empty >= AcquisitionModel.closedAfter && expected >= AcquisitionModel.closedExpected
        seasonal = isClosed ? nil : AcquisitionModel.seasonalIndices(of: months)
        let level = AcquisitionModel.fit(months, seasonal, trend: false)
        guard let level else { return nil }
        fit = level
        if !isClosed, months.count >= 6, let sloped = AcquisitionModel.fit(months, seasonal, trend: true),
            abs(sloped.slope) > sloped.deviate * sloped.slopeVariance.squareRoot()
        {
            fit = sloped
            hasTrend = true
        }
    }

    private static func fit(
        _ months: [Month], _ seasonal: [Double]?, trend: Bool, lostDegrees: Int = 0
    ) -> LogLinearCounts? {
        LogLinearCounts(
            counts: months.map(\.count), exposures: months.map { $0.length * (seasonal?[$0.season] ?? 1) }, times: months.map(\.offset),
            hasSlope: trend, lostDegrees: lostDegrees)
    }

    /// Seasonal indices by the ratio to the moving average, drawn towards 1 by as much of their spread as chance explains.
    ///
    /// - Returns: One index a month of the year, or `nil` with less than two whole years or no more spread than by chance.
    private static func seasonalIndices(of months: [Month]) -> [Double]? {
        let whole = months.filter { $0.length > 0.9 }
        guard whole.count >= 24, let decomposed = SeasonalIndices(whole.map { $0.count / $0.length }, seasons: 12) else { return nil }
        var raw = [Double](repeating: 1, count: 12)
        for (place, index) in decomposed.indices.enumerated() { raw[whole[place].season] = max(index, 0.01) }
        guard let fit = fit(months, raw, trend: months.count >= 6, lostDegrees: 11) else { return nil }
        var totals = [Double](repeating: 0, count: 12)
        for month in whole { totals[month.season] += month.count }
        let noise = fit.dispersion * totals.reduce(0) { $0 + 1 / max($1, 1) } / 12
        let spread = raw.reduce(0) { $0 + ($1 - 1) * ($1 - 1) } / 11
        guard spread > noise else { return nil }
        return raw.map { 1 + (1 - noise / spread) * ($0 - 1) }
    }

    /// New customers of a future month, or a part of one.
    func forecast(length: Double, season: Int, offset: Double) -> ForecastSpread {
        guard !isClosed else { return ForecastSpread() }
        let exposure = length * (seasonal?[season] ?? 1)
        let mean = exposure * Libm.exp(fit.level + fit.slope * offset)
        let variance = fit.levelVariance + 2 * offset * fit.covariance + offset * offset * fit.slopeVariance
        guard mean.isFinite, mean < 1e15, variance.isFinite else { return ForecastSpread() }
        return ForecastSpread(mean: mean, meanVariance: mean * mean * max(variance, 0), ownVariance: fit.dispersion * mean)
    }

    /// The same with the intervals for few customers: that of the mean on the logarithmic scale, the predictive one of a negative binomial count.
    func count(_ spread: ForecastSpread, length: Double) -> ForecastCount {
        guard !isClosed else {
            // The rate that would have shown nobody for so long with a chance of 2.5 %.
            let empty = months.reversed().prefix { $0.count == 0 }.reduce(0) { $0 + $1.length }
            let rate = empty > 0 ? -Libm.log(0.025) / empty * length : 0
            let upper = CountQuantiles(mean: rate, variance: rate).upper
            return ForecastCount(expected: 0, meanLower: 0, meanUpper: rate, lower: 0, upper: upper)
        }
        guard spread.mean > 0 else { return ForecastCount(spread) }
        let factor = Libm.exp(min(fit.deviate * spread.meanVariance.squareRoot() / spread.mean, 50))
        let quantiles = CountQuantiles(mean: spread.mean, variance: spread.meanVariance + spread.ownVariance)
        return ForecastCount(
            expected: spread.mean, meanLower: spread.mean / factor, meanUpper: spread.mean * factor, lower: quantiles.lower,
            upper: quantiles.upper)
    }

    /// What a result says of the model.
    func trend(firstDay: CalendarDay) -> AcquisitionTrend {
        let now = count(forecast(length: 1, season: 0, offset: 0).scaled(by: 1 / (seasonal?[0] ?? 1)), length: 1)
        let half = hasTrend ? fit.deviate * fit.slopeVariance.squareRoot() : 0
        return AcquisitionTrend(
            firstDay: firstDay, months: months.count, newCustomers: Int(months.reduce(0) { $0 + $1.count }),
            monthlyRate: Estimate(value: now.expected, lower: now.meanLower, upper: now.meanUpper),
            monthlyGrowth: Estimate(
                value: Libm.expm1(fit.slope), lower: Libm.expm1(fit.slope - half), upper: Libm.expm1(fit.slope + half)),
            hasTrend: hasTrend, dispersion: fit.dispersion, seasonalIndices: seasonal, isClosed: isClosed)
    }
}

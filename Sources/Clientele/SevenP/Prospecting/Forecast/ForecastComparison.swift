/// Holds a forecast against the past: against the same months of a year before, and against itself made some months ago.
struct ForecastComparison: Sendable {
    let forecaster: SalesForecaster
    let forecast: SalesForecast

    /// The full months ahead against the same months a year before.
    var change: ForecastChange? {
        let months = forecast.periods.filter { !$0.isPartial }
        guard months.count <= 12, months.count == forecast.periods.count || forecast.periods.first?.isPartial == true,
            let first = months.first?.firstDay, let last = months.last?.lastDay,
            let from = try? first.adding(months: -12), let next = try? last.advanced(by: 1).adding(months: -12),
            let previous = forecaster.actual(from: from, through: next.advanced(by: -1)), previous.purchases > 0
        else { return nil }
        let revenue = months.count == forecast.periods.count ? forecast.whole.revenue : ForecastComparison.sum(months)
        let currency = forecaster.currency
        let before = DecimalAmount(minorUnits: previous.revenue, in: currency)
        let difference = DecimalAmount(minorUnits: revenue.expected.minorUnits - previous.revenue, in: currency)
        return ForecastChange(
            firstDay: first, lastDay: last, previousRevenue: before, revenue: revenue, difference: difference,
            relative: previous.revenue > 0 ? Double(difference.minorUnits) / Double(previous.revenue) : nil,
            isBeyondInterval: previous.revenue < revenue.lower.minorUnits || previous.revenue > revenue.upper.minorUnits)
    }

    /// The sum of months whose intervals are taken to move together, which makes that of the sum wide rather than narrow.
    private static func sum(_ months: [ForecastPeriod]) -> ForecastAmount {
        guard var sum = months.first?.revenue else { return ForecastAmount(ForecastSpread(), in: .none) }
        for month in months.dropFirst() {
            sum.expected = sum.expected.adding(month.revenue.expected)
            sum.meanLower = sum.meanLower.adding(month.revenue.meanLower)
            sum.meanUpper = sum.meanUpper.adding(month.revenue.meanUpper)
            sum.lower = sum.lower.adding(month.revenue.lower)
            sum.upper = sum.upper.adding(month.revenue.upper)
        }
        return sum
    }

    /// The same forecast made as many months ago, against what happened since.
    ///
    /// - Returns: `nil` where less than as many months were known by then, or there was no model.
    func backtest(in context: AnalysisContext) throws -> ForecastBacktest? {
        let asOf = forecaster.asOf
        let tomorrow = asOf.advanced(by: 1)
        let end = tomorrow.day == 1 ? asOf : asOf.startOfMonth.advanced(by: -1)
        let months = forecaster.analysis.months
        guard let start = try? end.advanced(by: 1).adding(months: -months), let earliest = try? start.adding(months: -max(3, months)),
            let first = forecaster.purchases.cells.days.min(), first <= earliest.daysSince1970 + 6,
            let actual = forecaster.actual(from: start, through: end)
        else { return nil }
        let earlier = try SalesForecaster(
            forecaster.analysis, forecaster.purchases, currency: forecaster.currency, asOf: start.advanced(by: -1), isDetailed: false,
            in: context)
        guard let whole = earlier.forecast()?.whole else { return nil }
        let revenue = DecimalAmount(minorUnits: actual.revenue, in: forecaster.currency)
        let error = Double(whole.revenue.expected.minorUnits) - Double(actual.revenue)
        return ForecastBacktest(
            asOf: earlier.asOf, lastDay: end, purchases: whole.purchases, actualPurchases: actual.purchases, revenue: whole.revenue,
            actualRevenue: revenue, relativeError: actual.revenue > 0 ? error / Double(actual.revenue) : nil,
            isWithinInterval: actual.revenue >= whole.revenue.lower.minorUnits && actual.revenue <= whole.revenue.upper.minorUnits)
    }
}

extension DecimalAmount {
    /// The sum of two amounts of one currency.
    fileprivate func adding(_ other: DecimalAmount) -> DecimalAmount {
        DecimalAmount(minorUnits: minorUnits &+ other.minorUnits, minorUnitDigits: minorUnitDigits)
    }
}

public import Clientele

/// What comes next: expected revenue, who buys next, leads and their pipeline, and what is best done.
public struct ProspectingSection: ReportSection {
    /// The prospects.
    public var prospecting: ProspectingResult

    /// The most rows of a list.
    static let listed = 10
    /// The most months behind the day in the picture.
    private static let pastMonths = 24

    /// A section on what comes next.
    ///
    /// - Parameter prospecting: The prospects.
    public init(_ prospecting: ProspectingResult) {
        self.prospecting = prospecting
    }

    /// The section.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: The forecast, next purchases, the funnel of leads, their qualification, the best actions, and what could not be done.
    public func content(in context: ReportContext) -> SectionContent {
        SectionContent(
            title: context.word(.prospecting),
            blocks: context.say(lead(context)) + forecast(context) + nextPurchases(context) + pipeline(context) + qualification(context)
                + lookAlikes(context) + actions(context) + UnavailableBlocks.blocks(prospecting.unavailable, context))
    }

    private func lead(_ context: ReportContext) -> [SevenPSentence] {
        var sentences: [SevenPSentence] = []
        if let whole = prospecting.forecast?.whole {
            sentences.append(
                .forecastOf(
                    first: whole.firstDay.description, last: whole.lastDay.description, amount: context.money(whole.revenue.expected),
                    lower: context.money(whole.revenue.lower), upper: context.money(whole.revenue.upper)))
        }
        if let test = prospecting.forecast?.backtest {
            sentences.append(
                .backtested(
                    expected: context.money(test.revenue.expected), actual: context.money(test.actualRevenue),
                    isWithin: test.isWithinInterval))
        }
        return sentences
    }

    // MARK: Forecast

    private func forecast(_ context: ReportContext) -> [ReportBlock] {
        guard let forecast = prospecting.forecast, !forecast.periods.isEmpty else { return [] }
        let past = forecast.history.filter(\.isComplete).suffix(Self.pastMonths)
        let periods = forecast.periods.filter { !$0.isPartial }
        let behind = past.enumerated().map { place, month in
            LineChart.Series.Point(x: Double(place + 1), y: month.revenue.approximateValue)
        }
        let ahead = periods.enumerated().map { place, period in
            (x: Double(past.count + place + 1), period: period)
        }
        let series = [
            LineChart.Series(name: context.word(.actualRevenue), points: behind),
            LineChart.Series(
                name: context.word(.expectedRevenue),
                points: ahead.map { LineChart.Series.Point(x: $0.x, y: $0.period.revenue.expected.approximateValue) },
                band: ahead.map {
                    LineChart.Series.Interval(
                        x: $0.x, lower: $0.period.revenue.lower.approximateValue, upper: $0.period.revenue.upper.approximateValue)
                }, isDashed: true),
        ]
        let chart = LineChart(
            series: series, marked: past.isEmpty ? nil : Double(past.count) + 0.5,
            markedText: context.vocabulary.text(SevenPSentence.today),
            horizontalTitle: context.word(.month), verticalTitle: context.word(.revenue), numbers: context.numbers,
            emptyText: context[.noData])
        return [
            .figure(
                ReportFigure(
                    title: context.word(.revenueForecast), description: context.text(lead(context) + [.forecastMeaning]),
                    drawing: chart.drawing, data: table(past: Array(past), periods: forecast.periods, context))),
            context.remark(.forecastMeaning),
        ]
    }

    private func table(past: [ProspectingMonth], periods: [ForecastPeriod], _ context: ReportContext) -> ReportTable {
        let behind = past.suffix(12).map { month in
            [month.firstDay.description, context.count(month.purchases), context.amount(month.revenue)]
                + [ReportContext.absent, ReportContext.absent, ReportContext.absent]
        }
        let ahead = periods.map { period in
            [
                period.firstDay.description + (period.isPartial ? "*" : ""), context.decimal(period.purchases.expected),
                context.amount(period.revenue.expected), context.amount(period.revenue.lower), context.amount(period.revenue.upper),
                context.decimal(period.active.expected),
            ]
        }
        return context.table(
            .revenueForecast, words: [.firstDay],
            figures: [.frequency, .revenue, .lowerEnd, .upperEnd, .activeCustomers], rows: behind + ahead)
    }

    private func nextPurchases(_ context: ReportContext) -> [ReportBlock] {
        let rows = (prospecting.nextPurchases?.listed ?? []).prefix(Self.listed).map { next in
            [
                context.id(next.customerID), context.count(next.occasions), next.lastDay.description, context.share(next.probabilityAlive),
                context.day(next.medianDay ?? next.rhythmDay), context.amount(next.expectedRevenue),
            ]
        }
        return context.tables(
            .nextPurchases, words: [.customer],
            figures: [.frequency, .lastBasket, .probabilityActive, .expectedDay, .expectedRevenue], rows: Array(rows))
    }
}

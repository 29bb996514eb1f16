public import Clientele

/// Who comes back after the first purchase, by cohort and over all cohorts.
public struct RetentionSection: ReportSection {
    /// The retention.
    public var retention: CohortRetentionResult

    /// The most cohorts and the most periods in the picture: more would not be legible.
    private static let mostCohorts = 24
    private static let mostPeriods = 12

    /// A section on cohort retention.
    ///
    /// - Parameter retention: The retention.
    public init(_ retention: CohortRetentionResult) {
        self.retention = retention
    }

    /// The section.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: The cohorts as a heat map, and the curve over all of them.
    public func content(in context: ReportContext) -> SectionContent {
        let sentences = [RetentionSection.lead(retention), .cohortRule].compactMap(\.self)
        return SectionContent(
            title: context[.cohortRetention],
            blocks: [context.paragraph(sentences), .figure(cohorts(context))] + notes(context)
                + [.figure(curve(context)), .note(context.vocabulary.text(.allCohortsRule))])
    }

    /// The share who came back in the next period.
    static func lead(_ retention: CohortRetentionResult) -> Sentence? {
        retention.overall.first { $0.periods == 1 }?.rate.map { .cameBackNext(share: $0.value, period: retention.period) }
    }

    // MARK: By cohort

    /// The latest cohorts, oldest first.
    private var shown: [PurchaseCohort] { retention.cohorts.suffix(RetentionSection.mostCohorts) }

    private func notes(_ context: ReportContext) -> [ReportBlock] {
        var sentences: [Sentence] = []
        if retention.isLastPeriodIncomplete { sentences.append(.incompletePeriod(date: retention.asOf.description)) }
        if shown.count < retention.cohorts.count { sentences.append(.partShown(shown: shown.count, of: retention.cohorts.count)) }
        return sentences.isEmpty ? [] : [.note(context.vocabulary.text(joining: sentences))]
    }

    private func cohorts(_ context: ReportContext) -> ReportFigure {
        let last = min(RetentionSection.mostPeriods, (shown.map(\.rates.count).max() ?? 1) - 1)
        let periods = last > 0 ? Array(1...last) : []
        let names = periods.map { context.numbers.integer($0) }
        let texts = shown.map { cohort in periods.map { text(cohort, $0, context) } }
        let values = shown.map { cohort in periods.filter { $0 < cohort.rates.count }.map { cohort.rates[$0] } }
        let chart = HeatMapChart(
            rowTitle: context[.cohort], rows: shown.map(\.cohort), columnTitle: context[retention.period.term], columns: names,
            values: values, texts: texts, lowText: context[.low], highText: context[.high], emptyText: context[.noData])
        let columns =
            [context.words(.cohort), context.figures(.customers)]
            + names.map { ReportColumn($0, alignment: .end) }
        let rows = zip(shown, texts).map { [$0.cohort, context.count($0.size)] + $1 }
        return ReportFigure(
            title: context[.retentionByCohort], description: description(values, context), drawing: chart.drawing,
            data: ReportTable(
                caption: "\(context[.retentionByCohort]) (\(context[retention.period.term]) →)", columns: columns, rows: rows))
    }

    /// A share without decimals, so that twelve of them fit, with a mark where the period has not ended.
    private func text(_ cohort: PurchaseCohort, _ period: Int, _ context: ReportContext) -> String {
        guard period < cohort.rates.count else { return "" }
        let mark = cohort.isLastIncomplete && period == cohort.rates.count - 1 ? "*" : ""
        return context.numbers.percent(cohort.rates[period], places: 0) + mark
    }

    private func description(_ values: [[Double]], _ context: ReportContext) -> String {
        var largest: (row: Int, column: Int, value: Double)?
        for (row, line) in values.enumerated() {
            for (column, value) in line.enumerated() where value > largest?.value ?? -1 { largest = (row, column, value) }
        }
        guard let largest, shown.indices.contains(shown.startIndex + largest.row) else { return context[.noData] }
        return context.vocabulary.text(
            .heatMapDescription(
                rows: context[.cohort], columns: context[retention.period.term], row: shown[shown.startIndex + largest.row].cohort,
                column: context.numbers.integer(largest.column + 1), text: context.numbers.percent(largest.value)))
    }

    // MARK: All cohorts

    private func curve(_ context: ReportContext) -> ReportFigure {
        // All came in the first period, by definition.
        let shares = retention.overall.filter { $0.periods > 0 && $0.rate != nil }
        let series = LineChart.Series(
            name: context[.cameBack],
            points: shares.compactMap { share in share.rate.map { LineChart.Series.Point(x: Double(share.periods), y: $0.value) } },
            band: shares.compactMap { share in
                share.rate.map { LineChart.Series.Interval(x: Double(share.periods), lower: $0.lower, upper: $0.upper) }
            })
        let chart = LineChart(
            series: [series], horizontalTitle: context[retention.period.term], verticalTitle: context[.share],
            numbers: context.numbers, isShare: true, emptyText: context[.noData])
        let rows = shares.map { share in
            [context.numbers.integer(share.periods), context.count(share.customers), context.count(share.retained)]
                + [share.rate?.value, share.rate?.lower, share.rate?.upper].map { context.share($0) }
        }
        let columns =
            [context.words(retention.period.term)]
            + [.customers, .cameBack, .share, .lowerEnd, .upperEnd].map { context.figures($0) }
        let ends = [shares.first, shares.count > 1 ? shares.last : nil].compactMap(\.self)
        let sentences = ends.compactMap { share in share.rate.map { Sentence.cameBackAfter(periods: share.periods, share: $0.value) } }
        return ReportFigure(
            title: context[.retentionOfAll],
            description: sentences.isEmpty ? context[.noData] : context.vocabulary.text(joining: sentences),
            drawing: chart.drawing, data: ReportTable(caption: context[.retentionOfAll], columns: columns, rows: rows))
    }
}

public import Clientele

/// Whether customers stay: the time to the second purchase, churn, silence, who is still a customer, contracts, and change.
public struct PersistencySection: ReportSection {
    /// The persistency.
    public var persistency: PersistencyResult

    /// Whether retention by cohort is drawn here, too.
    public var includesCohorts: Bool

    /// The most rows of a list.
    private static let listed = 12

    /// A section on persistency.
    ///
    /// - Parameters:
    ///   - persistency: The persistency.
    ///   - includesCohorts: Whether retention by cohort is drawn here, too; `false` beside a ``RetentionSection``.
    public init(_ persistency: PersistencyResult, includesCohorts: Bool = true) {
        self.persistency = persistency
        self.includesCohorts = includesCohorts
    }

    /// The section.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: The time to the second purchase, cohorts, churn, silence, who is active, contracts, changes, and what could not be done.
    public func content(in context: ReportContext) -> SectionContent {
        SectionContent(
            title: context.word(.persistency),
            blocks: context.say(lead) + secondPurchase(context) + retention(context) + churn(context) + overdue(context) + alive(context)
                + loyalty(context) + contracts(context) + changes(context) + UnavailableBlocks.blocks(persistency.unavailable, context))
    }

    private var lead: [SevenPSentence] {
        var sentences: [SevenPSentence] = []
        if let rate = persistency.repeatRate, let share = rate.rate {
            sentences.append(.boughtAgainOf(customers: rate.customers, repeaters: rate.repeaters, share: share.value))
        }
        if let alive = persistency.alive {
            sentences.append(.activeOf(active: Whole.number(alive.active.value), share: alive.activeShare.value))
        }
        if let second = persistency.secondPurchase {
            sentences.append(second.medianDays.time.map { .medianSecond(days: Whole.number($0)) } ?? .halfNotReached)
        }
        return sentences
    }

    // MARK: Time to the second purchase

    private func secondPurchase(_ context: ReportContext) -> [ReportBlock] {
        guard let second = persistency.secondPurchase, second.curve.count > 1 else { return [] }
        let points = second.curve.compactMap { point in
            point.share.map { LineChart.Series.Point(x: Double(point.days), y: $0) }
        }
        let band = second.curve.compactMap { point -> LineChart.Series.Interval? in
            guard let lower = point.lower, let upper = point.upper else { return nil }
            return LineChart.Series.Interval(x: Double(point.days), lower: lower, upper: upper)
        }
        let chart = LineChart(
            series: [LineChart.Series(name: context.word(.boughtAgainBy), points: points, band: band, isStep: true)],
            marked: second.medianDays.time, markedText: context[.median], horizontalTitle: context.word(.daysAfterFirst),
            verticalTitle: context.word(.boughtAgainBy), numbers: context.numbers, isShare: true, emptyText: context[.noData])
        let rows = second.shares.map { share in
            [context.count(share.days)] + [share.share, share.lower, share.upper].map { context.share($0) }
        }
        let sentences = second.shares.compactMap { share in
            share.share.map { SevenPSentence.boughtAgainShare(days: share.days, share: $0) }
        }
        return [
            .figure(
                ReportFigure(
                    title: context.word(.secondPurchaseTime),
                    description: sentences.isEmpty ? context[.noData] : context.text(sentences), drawing: chart.drawing,
                    data: context.table(
                        .secondPurchaseTime, words: [.daysAfterFirst], figures: [.boughtAgainBy, .lowerEnd, .upperEnd], rows: rows))),
            context.remark(.survivalBandMeaning),
        ]
    }

    /// The triangle of cohorts, as its own section draws it.
    private func retention(_ context: ReportContext) -> [ReportBlock] {
        guard includesCohorts, let retention = persistency.retention, retention.customers > 0 else { return [] }
        return [.heading(context[.cohortRetention])] + RetentionSection(retention).content(in: context).blocks
    }

    // MARK: Churn and silence

    private func churn(_ context: ReportContext) -> [ReportBlock] {
        let periods = (persistency.churn?.periods ?? []).filter { !$0.isRunIn }.suffix(Self.listed)
        let rows = periods.map { period in
            [
                period.period + (period.isComplete ? "" : "*"), context.count(period.atRisk), context.count(period.lost),
                context.share(period.rate?.value),
            ] + context.ends(ofShare: period.rate) + [context.count(period.wonBack)]
        }
        return context.tables(
            .churnByPeriod, words: [.period], figures: [.atRisk, .lost, .churnRate, .lowerEnd, .upperEnd, .wonBack], rows: Array(rows))
    }

    private func overdue(_ context: ReportContext) -> [ReportBlock] {
        guard let overdue = persistency.overdue, overdue.customers > 0 else { return [] }
        let classes = overdue.classes.map { row in
            [
                row.upTo.map { context.text([.rangeAbove(from: context.short(row.above), to: context.short($0))]) }
                    ?? context.text([.rangeOpen(from: context.short(row.above))]),
                context.count(row.customers), context.amount(row.yearlyValue),
            ]
        }
        let rows = overdue.listed.prefix(Self.listed).map { customer in
            [
                context.id(customer.customerID), context.hundredths(customer.index), context.count(customer.silenceDays),
                context.decimal(customer.intervalDays), context.amount(customer.yearlyValue), context.share(customer.probabilityAlive),
            ]
        }
        return context.tables(.overdueClasses, words: [.ownIntervals], figures: [.customers, .yearlyValue], rows: classes)
            + [context.remark(.overdueMeaning(from: overdue.overdueFrom, gone: overdue.goneFrom))]
            + context.tables(
                .overdueCustomers, words: [.customer],
                figures: [.ownIntervals, .silenceDays, .intervalDays, .yearlyValue, .probabilityActive], rows: Array(rows))
    }
}

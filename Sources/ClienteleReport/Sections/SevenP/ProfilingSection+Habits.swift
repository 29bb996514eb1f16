internal import Clientele

extension ProfilingSection {
    // MARK: Habits

    func habits(_ context: ReportContext) -> [ReportBlock] {
        guard let habits = profiling.habits, habits.baskets > 0 else { return [] }
        let figures = [
            context.key(.medianBasket, habits.basketAmounts.median.map { context.hundredths($0) } ?? ReportContext.absent),
            habits.singleChannelBuyers.share.map { context.key(.singleChannel, context.share($0.value)) },
            habits.weekdayBuyers.share.map { context.key(.sameWeekday, context.share($0.value)) },
            habits.campaignBuyers.share.map { context.key(.campaignBuyers, context.share($0.value)) },
        ]
        let preferences: [(SevenPTerm, [CategoryCount])] = [
            (.preferredChannel, habits.preferredChannels), (.preferredCategory, habits.preferredCategories),
            (.preferredRegion, habits.preferredRegions),
        ]
        return [.heading(context.word(.habits)), .keyFigures(figures.compactMap(\.self)), .figure(weekdays(habits, context))]
            + preferences.flatMap { preferred($0, $1, context) }
    }

    private func preferred(_ term: SevenPTerm, _ counts: [CategoryCount], _ context: ReportContext) -> [ReportBlock] {
        let rows = counts.prefix(Self.listed).map { count in
            [VisibleText.of(count.category), context.count(count.customers), context.share(count.share?.value)]
                + context.ends(ofShare: count.share)
        }
        return context.tables(term, words: [.name], figures: [.customers, .share, .lowerEnd, .upperEnd], rows: Array(rows))
    }

    private func weekdays(_ habits: PurchaseHabits, _ context: ReportContext) -> ReportFigure {
        let names = ProfileNames.weekdays(context)
        let title = context.word(.weekdays)
        let chart = ColumnChart(
            periods: names, series: [ColumnChart.Series(name: context.word(.baskets), values: habits.weekdays.map(Double.init))],
            numbers: context.numbers, emptyText: context[.noData], places: 0)
        let rows = zip(names, habits.weekdays).map { [$0, context.count($1)] }
        let sentences = zip(names, habits.weekdays).map { SevenPSentence.bridgeStep(name: $0, amount: context.count($1)) }
        return ReportFigure(
            title: title, description: context.text(sentences), drawing: chart.drawing,
            data: context.table(.weekdays, words: [.weekday], figures: [.baskets], rows: Array(rows)))
    }

    // MARK: Risk

    func risk(_ context: ReportContext) -> [ReportBlock] {
        guard let risk = profiling.risk, risk.customers > 0 else { return [] }
        let rows = risk.levels.map { level in
            [context.word(level.level.term), context.count(level.customers), context.amount(level.overdue)]
        }
        let sentence = SevenPSentence.risksOf(customers: risk.customers, amount: context.money(risk.overdue))
        return [.heading(context.word(.riskLevels)), .paragraph(context.text([sentence]))]
            + context.tables(.riskLevels, words: [.riskLevel], figures: [.customers, .overdue], rows: rows)
    }
}

extension RiskLevel {
    var term: SevenPTerm {
        switch self {
        case .low: .lowRisk
        case .medium: .mediumRisk
        case .high: .highRisk
        }
    }
}

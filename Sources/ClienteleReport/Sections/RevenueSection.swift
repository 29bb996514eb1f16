public import Clientele

/// Revenue by month, from new and from returning customers.
public struct RevenueSection: ReportSection {
    /// The revenue.
    public var revenue: RevenueByMonth

    /// A section on revenue.
    ///
    /// - Parameter revenue: The revenue.
    public init(_ revenue: RevenueByMonth) {
        self.revenue = revenue
    }

    /// The section.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: Columns by month with their table.
    public func content(in context: ReportContext) -> SectionContent {
        let sentences = [RevenueSection.lead(revenue, context), .newCustomerRule].compactMap(\.self)
        return SectionContent(
            title: context[.revenueByMonth], blocks: [context.paragraph(sentences), .figure(figure(context))] + notes(context))
    }

    /// The last full month in words.
    static func lead(_ revenue: RevenueByMonth, _ context: ReportContext) -> Sentence? {
        revenue.months.last(where: \.isComplete).map {
            .lastMonth(month: $0.month, new: context.money($0.newRevenue), returning: context.money($0.returningRevenue))
        }
    }

    private var hasUnattributed: Bool { revenue.months.contains { $0.unattributedRevenue.minorUnits != 0 } }

    private func notes(_ context: ReportContext) -> [ReportBlock] {
        var sentences: [Sentence] = []
        if revenue.months.contains(where: { !$0.isComplete }) { sentences.append(.incompleteMonth(date: revenue.asOf.description)) }
        if hasUnattributed { sentences.append(.unattributedRule) }
        return sentences.isEmpty ? [] : [.note(context.vocabulary.text(joining: sentences))]
    }

    private func figure(_ context: ReportContext) -> ReportFigure {
        let months = revenue.months
        var series = [
            ColumnChart.Series(name: context[.newCustomerRevenue], values: months.map(\.newRevenue.approximateValue)),
            ColumnChart.Series(name: context[.returningCustomerRevenue], values: months.map(\.returningRevenue.approximateValue)),
        ]
        if hasUnattributed {
            series.append(ColumnChart.Series(name: context[.unattributed], values: months.map(\.unattributedRevenue.approximateValue)))
        }
        let chart = ColumnChart(
            periods: months.map(name), series: series, numbers: context.numbers, emptyText: context[.noData],
            places: revenue.currency.minorUnitDigits)
        return ReportFigure(
            title: context[.revenueByCustomerAge], description: description(context), drawing: chart.drawing, data: table(context))
    }

    /// The month, with a mark where it has not ended.
    private func name(_ month: MonthlyRevenue) -> String { month.isComplete ? month.month : month.month + "*" }

    private func total(_ month: MonthlyRevenue) -> DecimalAmount? {
        Total.of([month.newRevenue, month.returningRevenue, month.unattributedRevenue])
    }

    private func description(_ context: ReportContext) -> String {
        let totals = revenue.months.compactMap { month in total(month).map { (month: month, total: $0) } }
        guard let first = revenue.months.first, let last = revenue.months.last,
            let best = totals.max(by: { $0.total.minorUnits < $1.total.minorUnits })
        else { return context[.noData] }
        return context.vocabulary.text(
            .revenueDescription(first: first.month, last: last.month, best: best.month.month, amount: context.money(best.total)))
    }

    private func table(_ context: ReportContext) -> ReportTable {
        let rows = revenue.months.map { month in
            [name(month)] + cells(month.newRevenue, month.returningRevenue, month.unattributedRevenue, total(month), context)
                + [context.count(month.newCustomers), context.count(month.returningCustomers)]
        }
        let sums = [\MonthlyRevenue.newRevenue, \.returningRevenue, \.unattributedRevenue].map { path in
            Total.of(revenue.months.map { $0[keyPath: path] })
        }
        let whole = sums.contains { $0 == nil } ? nil : Total.of(sums.compactMap(\.self))
        let footer =
            [context[.total]] + cells(sums[0], sums[1], sums[2], whole, context)
            + [context.count(Total.of(revenue.months.map(\.newCustomers)))]
        let amounts: [Term] =
            hasUnattributed
            ? [.newCustomerRevenue, .returningCustomerRevenue, .unattributed, .total]
            : [.newCustomerRevenue, .returningCustomerRevenue, .total]
        let columns = [context.words(.month)] + (amounts + [.newBuyers, .returningBuyers]).map { context.figures($0) }
        return ReportTable(
            caption: context[.revenueByCustomerAge], columns: columns, rows: rows, footer: revenue.months.isEmpty ? nil : footer)
    }

    private func cells(
        _ new: DecimalAmount?, _ returning: DecimalAmount?, _ unattributed: DecimalAmount?, _ total: DecimalAmount?,
        _ context: ReportContext
    ) -> [String] {
        (hasUnattributed ? [new, returning, unattributed, total] : [new, returning, total]).map { context.amount($0) }
    }
}

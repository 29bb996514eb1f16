internal import Clientele

extension PerformanceSection {
    // MARK: Season and trend

    /// Categories whose season was tested, those told as findings marked.
    func seasons(_ context: ReportContext) -> [ReportBlock] {
        let series = (performance.trends?.series ?? []).filter { $0.dimension == .category && $0.relativeSeason != nil }
        guard !series.isEmpty else { return [] }
        let told = performance.findings.filter { $0.kind == .seasonalCategory }.compactMap(\.subject)
        let names = series.map { series in
            context.name(series.name) + (told.contains { $0 == series.name } ? "*" : "")
        }
        let months = (1...12).map { context.numbers.integer($0) }
        let values = series.map { $0.relativeSeason?.indices ?? [] }
        let texts = values.map { $0.map { context.numbers.decimal($0, places: 1) } }
        let chart = HeatMapChart(
            rowTitle: context.word(.category), rows: names, columnTitle: context.word(.calendarMonth), columns: months,
            values: values.map { $0.map(HeatDescription.pronounced) },
            texts: texts, lowText: context[.low], highText: context[.high], emptyText: context[.noData])
        let table = ReportTable(
            caption: context.word(.seasonByCategory),
            columns: [ReportColumn("\(context.word(.category)) ↓ · \(context.word(.calendarMonth)) →")]
                + months.map { ReportColumn($0, alignment: .end) },
            rows: zip(names, texts).map { [$0] + $1 })
        let description = HeatDescription.of(
            values, rows: names, columns: months, rowTitle: context.word(.category), columnTitle: context.word(.calendarMonth), context
        ) { context.numbers.decimal($0, places: 1) }
        return [
            .figure(
                ReportFigure(
                    title: context.word(.seasonByCategory), description: description, drawing: chart.drawing, data: table)),
            context.remark(.seasonMeaning),
        ]
    }

    func trends(_ context: ReportContext) -> [ReportBlock] {
        let judged = (performance.trends?.series ?? []).compactMap { series in
            series.relativeTrend.map { (series: series, trend: $0) }
        }
        let rows = judged.map { series, trend -> [String] in
            let change = trend.yearlyChange
            let shares = [change.value, change.lower, change.upper, trend.ownYearlyChange].map { context.share($0) }
            let kind = series.dimension.map { context.word($0.term) } ?? ""
            return [context.name(series.name), kind] + shares + [context.pValue(trend.pValue)]
        }
        let table = context.tables(
            .salesTrends, words: [.name, .dimension], figures: [.yearlyChange, .lowerEnd, .upperEnd, .ownYearlyChange, .pValue], rows: rows)
        return table.isEmpty ? [] : table + [context.remark(.trendMeaning)]
    }

    // MARK: Sales

    func sales(_ context: ReportContext) -> [ReportBlock] {
        let tables: [(SalesDimension, SevenPTerm)] = [
            (.year, .salesByYear), (.category, .salesByCategory), (.channel, .salesByChannel), (.region, .salesByRegion),
        ]
        return tables.flatMap { dimension, caption in sales(by: dimension, caption, context) } + crossing(context)
    }

    private func sales(by dimension: SalesDimension, _ caption: SevenPTerm, _ context: ReportContext) -> [ReportBlock] {
        guard let pivot = performance.sales.first(where: { $0.dimensions == [dimension] }) else { return [] }
        let rows = pivot.rows.map { row in
            [row.members.first.map { member($0, context) } ?? ""] + figures(row.figures, context) + [context.share(row.revenueShare)]
        }
        return context.tables(
            caption, words: [dimension.term], figures: [.revenue, .orders, .customers, .share], rows: rows,
            footer: [context[.total]] + figures(pivot.total, context))
    }

    private func figures(_ figures: SalesFigures, _ context: ReportContext) -> [String] {
        [context.amount(figures.revenue), context.count(figures.orders), context.count(figures.customers)]
    }

    private func member(_ member: SalesMember, _ context: ReportContext) -> String {
        member.isRest ? context.word(.rest) : context.name(member.name)
    }

    /// Revenue by category and region as a heat map.
    private func crossing(_ context: ReportContext) -> [ReportBlock] {
        guard let pivot = performance.sales.first(where: { $0.dimensions == [.category, .region] }) else { return [] }
        var (rows, columns) = ([SalesMember](), [SalesMember]())
        for row in pivot.rows where row.members.count == 2 {
            if !rows.contains(row.members[0]) { rows.append(row.members[0]) }
            if !columns.contains(row.members[1]) { columns.append(row.members[1]) }
        }
        columns.sort { ($0.isRest ? 1 : 0, $0.name ?? "") < ($1.isRest ? 1 : 0, $1.name ?? "") }
        guard rows.count > 1, columns.count > 1, columns.count <= 8 else { return [] }
        let cells = rows.map { row in
            columns.map { column in pivot.rows.first { $0.members == [row, column] }?.figures.revenue }
        }
        let (rowNames, columnNames) = (rows.map { member($0, context) }, columns.map { member($0, context) })
        let values = cells.map { $0.map { $0?.approximateValue ?? 0 } }
        let chart = HeatMapChart(
            rowTitle: context.word(.category), rows: rowNames, columnTitle: context.word(.region), columns: columnNames, values: values,
            texts: values.map { $0.map { $0 == 0 ? "" : context.numbers.compact($0) } }, lowText: context[.low], highText: context[.high],
            emptyText: context[.noData])
        let table = ReportTable(
            caption: context.word(.salesCrossing),
            columns: [ReportColumn("\(context.word(.category)) ↓ · \(context.word(.region)) →")]
                + columnNames.map { ReportColumn($0, alignment: .end) },
            rows: zip(rowNames, cells).map { [$0] + $1.map { context.amount($0) } })
        let description = HeatDescription.of(
            values, rows: rowNames, columns: columnNames, rowTitle: context.word(.category), columnTitle: context.word(.region), context
        ) { context.numbers.compact($0) }
        return [
            .figure(
                ReportFigure(title: context.word(.salesCrossing), description: description, drawing: chart.drawing, data: table))
        ]
    }

    // MARK: Concentration and targets

    func concentration(_ context: ReportContext) -> [ReportBlock] {
        let rows = (performance.concentration?.customers.top ?? []).map { top in
            [
                top.part.map { context.text([.shareOfLargest(share: $0)]) } ?? context.numbers.integer(1), context.count(top.count),
                context.amount(top.revenue), context.share(top.share),
            ]
        }
        return context.tables(.revenueConcentration, words: [.largestPart], figures: [.customers, .revenue, .share], rows: rows)
    }

    func targets(_ context: ReportContext) -> [ReportBlock] {
        func goal(_ target: TargetAchievement) -> DecimalAmount {
            DecimalAmount(minorUnits: Int128(target.target.amount.minorUnits), in: target.target.amount.currency)
        }
        let rows = performance.targets.map { target in
            [
                context.name(target.target.name ?? target.target.accountManager),
                "\(target.target.firstDay) – \(target.target.lastDay)", context.amount(goal(target)),
                context.amount(target.achieved), context.amount(target.gap), context.share(target.achievement),
            ]
        }
        return context.tables(
            .targets, words: [.name, .period], figures: [.target, .achieved, .gap, .achievement], rows: rows)
    }
}

extension SalesDimension {
    var term: SevenPTerm {
        switch self {
        case .category: .category
        case .product: .product
        case .channel: .channel
        case .region: .region
        case .month: .month
        case .quarter: .quarter
        case .year: .year
        }
    }
}

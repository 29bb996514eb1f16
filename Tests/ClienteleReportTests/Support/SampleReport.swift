import ClienteleReport

/// A report with every kind of block and chart in it, made from plain numbers.
enum SampleReport {
    static let segmentTerms: [Term] = [
        .champions, .loyalCustomers, .potentialLoyalists, .newCustomers, .promising, .needAttention, .aboutToSleep, .atRisk, .cantLoseThem,
        .lostSegment,
    ]

    static func document(_ language: ReportLanguage) -> ReportDocument {
        let vocabulary = Vocabulary(language: language)
        let context = ReportContext(vocabulary: vocabulary, currency: "CNY")
        return ReportDocument(
            title: vocabulary[.reportTitle], subtitle: vocabulary.text(.asOfInCurrency(date: "1998-06-30", currency: "CNY")),
            vocabulary: vocabulary, keyFigures: keyFigures(context),
            sections: [
                SectionContent(
                    title: vocabulary[.paretoHeading],
                    blocks: [
                        .paragraph(vocabulary.text(.mostValuable(customers: 781, customerShare: 0.3313, valueShare: 0.8))),
                        .figure(lorenz(vocabulary)), .note(vocabulary.text(.giniMeaning)), .heading(vocabulary[.valueClasses]),
                        .paragraph(vocabulary.text(.classRule(first: 0.8, second: 0.95))), .figure(classes(vocabulary)),
                    ]),
                SectionContent(
                    title: vocabulary[.rfm], blocks: [.paragraph(vocabulary.text(.scoreRule)), .figure(heatMap(vocabulary))]),
                SectionContent(
                    title: vocabulary[.segments],
                    blocks: [.figure(segments(context)), .note(vocabulary.text(.segmentConvention)), .list(["1", "2"])]),
                SectionContent(title: vocabulary[.lifecycle], blocks: [.figure(funnel(vocabulary))]),
                SectionContent(
                    title: vocabulary[.revenueByMonth],
                    blocks: [.figure(revenue(context)), .note(vocabulary.text(.newCustomerRule)), .table(ledger(context))]),
            ],
            footnotes: [vocabulary.text(.exactAmounts), vocabulary.text(.reproducible), vocabulary.text(.rejectedRows(3))])
    }

    private static func keyFigures(_ context: ReportContext) -> [KeyFigure] {
        let vocabulary = context.vocabulary
        let numbers = vocabulary.numbers
        return [
            KeyFigure(label: vocabulary[.customers], value: numbers.integer(2357)),
            KeyFigure(label: vocabulary[.totalValue], value: context.money("244091.91")),
            KeyFigure(label: vocabulary[.averageValue], value: context.money("103.56")),
            KeyFigure(
                label: vocabulary[.gini], value: numbers.decimal(0.6123, places: 3),
                detail: vocabulary.text(.interval(level: 0.95, lower: "0.593", upper: "0.631"))),
        ]
    }

    static func lorenz(_ vocabulary: Vocabulary) -> ReportFigure {
        let numbers = vocabulary.numbers
        let shares = (0...40).map { Double($0) / 40 }
        let points = shares.map { LorenzChart.Point(customerShare: $0, valueShare: 1 - (1 - $0) * (1 - $0) * (1 - $0) * (1 - $0)) }
        let marked = LorenzChart.Point(customerShare: 0.3313, valueShare: 0.8)
        let chart = LorenzChart(
            points: points, marked: marked,
            markedText: vocabulary.text(.concentration(customerShare: marked.customerShare, valueShare: marked.valueShare)),
            customerTitle: vocabulary[.cumulativeCustomerShare], valueTitle: vocabulary[.cumulativeValueShare],
            diagonalText: vocabulary[.evenDistribution], emptyText: vocabulary[.noData])
        let rows = [0.01, 0.05, 0.1, 0.2, 0.5].map { [numbers.percent($0, places: 0), numbers.percent(min(1, $0 * 2.4))] }
        return ReportFigure(
            title: vocabulary[.lorenzCurve],
            description: vocabulary.text(.lorenzDescription(customerShare: 0.3313, valueShare: 0.8, gini: "0.612")),
            drawing: chart.drawing,
            data: ReportTable(
                caption: vocabulary[.topCustomers],
                columns: [ReportColumn(vocabulary[.customerShare]), ReportColumn(vocabulary[.valueShare], alignment: .end)], rows: rows))
    }

    static func classes(_ vocabulary: Vocabulary) -> ReportFigure {
        let numbers = vocabulary.numbers
        let shares: [(Term, Double, Double)] = [(.classA, 0.331, 0.8), (.classB, 0.301, 0.15), (.classC, 0.368, 0.05)]
        let rows = shares.map { term, customers, value in
            BarRow(name: vocabulary[term], values: [customers, value], texts: [numbers.percent(customers), numbers.percent(value)])
        }
        let chart = ShareBars(series: [vocabulary[.customerShare], vocabulary[.valueShare]], rows: rows, emptyText: vocabulary[.noData])
        return ReportFigure(
            title: vocabulary[.classShares],
            description: shares.map {
                vocabulary.text(.classShare(name: vocabulary[$0.0], customerShare: $0.1, valueShare: $0.2))
            }.joined(separator: " "), drawing: chart.drawing,
            data: ReportTable(
                caption: vocabulary[.classShares],
                columns: [
                    ReportColumn(vocabulary[.valueClass]), ReportColumn(vocabulary[.customerShare], alignment: .end),
                    ReportColumn(vocabulary[.valueShare], alignment: .end),
                ], rows: rows.map { [$0.name] + $0.texts }, footer: [vocabulary[.total], "100.0%", "100.0%"]))
    }

    static func heatMap(_ vocabulary: Vocabulary) -> ReportFigure {
        let names = ["5", "4", "3", "2", "1"]
        let values: [[Double]] = (0..<5).map { row in
            (0..<5).map { column in
                let count = (row * 37 + column * 91) % 140
                return Double(count * ((row + column) % 3 + 1))
            }
        }
        let texts = values.map { $0.map { vocabulary.numbers.decimal($0, places: 0) } }
        let chart = HeatMapChart(
            rowTitle: vocabulary[.recencyScore], rows: names, columnTitle: vocabulary[.frequencyScore], columns: names.reversed(),
            values: values, texts: texts, lowText: vocabulary[.low], highText: vocabulary[.high], emptyText: vocabulary[.noData])
        return ReportFigure(
            title: vocabulary[.customersByScore],
            description: vocabulary.text(
                .heatMapDescription(
                    rows: vocabulary[.recencyScore], columns: vocabulary[.frequencyScore], row: "5", column: "1", text: "412")),
            drawing: chart.drawing,
            data: ReportTable(
                caption: vocabulary[.customersByScore],
                columns: [ReportColumn(vocabulary[.recencyScore])] + names.reversed().map { ReportColumn($0, alignment: .end) },
                rows: zip(names, texts).map { [$0] + $1 }))
    }

    static func segments(_ context: ReportContext) -> ReportFigure {
        let vocabulary = context.vocabulary
        let rows = segmentTerms.enumerated().map { index, term in
            let customers = 40 + (index * 173) % 390
            let value = 90_123.45 / Double(index + 1)
            return BarRow(
                name: vocabulary[term], values: [Double(customers), value],
                texts: [
                    vocabulary.numbers.integer(customers),
                    vocabulary.numbers.money(FixedDecimals.fixed(value, places: 2), currency: nil),
                ])
        }
        let chart = SegmentBars(panels: [vocabulary[.customers], vocabulary[.value]], rows: rows, emptyText: vocabulary[.noData])
        return ReportFigure(
            title: vocabulary[.segmentSizes],
            description: vocabulary.text(.mostValuableSegment(name: "x", customerShare: 0.1, valueShare: 0.4)),
            drawing: chart.drawing,
            data: ReportTable(
                caption: vocabulary[.segmentSizes],
                columns: [
                    ReportColumn(vocabulary[.segment]), ReportColumn(vocabulary[.customers], alignment: .end),
                    ReportColumn(vocabulary[.value], alignment: .end),
                ], rows: rows.map { [$0.name] + $0.texts }))
    }

    static func funnel(_ vocabulary: Vocabulary) -> ReportFigure {
        let counts: [(Term, Int)] = [(.firstTimeState, 2357), (.repeatState, 1139), (.loyalState, 412), (.wonBackState, 38)]
        let stages = counts.enumerated().map { index, stage in
            FunnelChart.Stage(
                name: vocabulary[stage.0], count: Double(stage.1), text: vocabulary.numbers.integer(stage.1),
                conversionText: index == 0 ? nil : vocabulary.numbers.percent(Double(stage.1) / Double(counts[index - 1].1)))
        }
        return ReportFigure(
            title: vocabulary[.funnel], description: vocabulary.text(.stageConverted(name: "x", customers: 1139, share: 0.4832)),
            drawing: FunnelChart(stages: stages, emptyText: vocabulary[.noData]).drawing,
            data: ReportTable(
                caption: vocabulary[.funnel],
                columns: [
                    ReportColumn(vocabulary[.stage]), ReportColumn(vocabulary[.customers], alignment: .end),
                    ReportColumn(vocabulary[.conversion], alignment: .end),
                ], rows: stages.map { [$0.name, $0.text, $0.conversionText ?? "–"] }))
    }

    static func revenue(_ context: ReportContext) -> ReportFigure {
        let vocabulary = context.vocabulary
        let months = (0..<18).map { "\(1997 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)" }
        let new = months.indices.map { $0 < 3 ? 26_000 - Double($0) * 4_100 : 0 }
        let returning = months.indices.map { Double(2_000 + ($0 * 3_917) % 9_000) * ($0 == 11 ? -0.4 : 1) }
        let chart = ColumnChart(
            periods: months,
            series: [
                ColumnChart.Series(name: vocabulary[.newCustomerRevenue], values: new),
                ColumnChart.Series(name: vocabulary[.returningCustomerRevenue], values: returning),
            ], numbers: vocabulary.numbers, emptyText: vocabulary[.noData])
        return ReportFigure(
            title: vocabulary[.revenueByCustomerAge],
            description: vocabulary.text(
                .revenueDescription(first: "1997-01", last: "1998-06", best: "1997-01", amount: context.money("28000.00"))),
            drawing: chart.drawing,
            data: ReportTable(
                caption: vocabulary[.revenueByCustomerAge],
                columns: [
                    ReportColumn(vocabulary[.month]), ReportColumn(vocabulary[.newCustomerRevenue], alignment: .end),
                    ReportColumn(vocabulary[.returningCustomerRevenue], alignment: .end),
                ],
                rows: months.indices.map {
                    [months[$0], vocabulary.numbers.decimal(new[$0], places: 2), vocabulary.numbers.decimal(returning[$0], places: 2)]
                }))
    }

    private static func ledger(_ context: ReportContext) -> ReportTable {
        let vocabulary = context.vocabulary
        return ReportTable(
            caption: vocabulary[.reconciliation],
            columns: [ReportColumn(vocabulary[.ledgerLine]), ReportColumn(vocabulary[.amount], alignment: .end)],
            rows: [[vocabulary[.positiveAmounts], context.money("244091.91")], [vocabulary[.negativeAmounts], context.money("-12.30")]],
            footer: [vocabulary[.net], context.money("244079.61")])
    }
}

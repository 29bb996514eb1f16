internal import Clientele

extension PersistencySection {
    // MARK: Who is still a customer

    func alive(_ context: ReportContext) -> [ReportBlock] {
        guard let segments = persistency.alive?.segments, !segments.isEmpty else { return [] }
        let silences = Self.distinct(segments.map { Span(from: $0.silenceFrom, to: $0.silenceTo) })
        let occasions = Self.distinct(segments.map { Span(from: $0.occasionsFrom, to: $0.occasionsTo) })
        let cells = silences.map { silence in
            occasions.map { occasion in
                segments.first { $0.silenceFrom == silence.from && $0.occasionsFrom == occasion.from }?.meanProbability
            }
        }
        let (rows, columns) = (silences.map { $0.text(context) }, occasions.map { $0.text(context) })
        let texts = cells.map { $0.map { $0.map { context.numbers.percent($0, places: 0) } ?? "" } }
        let values = cells.map { $0.map { $0 ?? 0 } }
        let (rowTitle, columnTitle) = (context.word(.silenceDays), context.word(.frequency))
        let chart = HeatMapChart(
            rowTitle: rowTitle, rows: rows, columnTitle: columnTitle, columns: columns, values: values, texts: texts,
            lowText: context[.low], highText: context[.high], emptyText: context[.noData])
        let description = HeatDescription.of(
            values, rows: rows, columns: columns, rowTitle: rowTitle, columnTitle: columnTitle, context
        ) { context.numbers.percent($0, places: 0) }
        return [
            .figure(
                ReportFigure(
                    title: context.word(.aliveBySilence), description: description, drawing: chart.drawing,
                    data: ReportTable(
                        caption: context.word(.aliveBySilence),
                        columns: [ReportColumn("\(rowTitle) ↓ · \(columnTitle) →")] + columns.map { ReportColumn($0, alignment: .end) },
                        rows: zip(rows, texts).map { [$0] + $1 }))),
            .note(context.text([.aliveOnceMeaning])),
        ]
    }

    private struct Span: Equatable {
        let from: Int
        let to: Int?

        func text(_ context: ReportContext) -> String {
            guard let to else { return context.numbers.integer(from) + "+" }
            return from == to ? context.numbers.integer(from) : "\(context.numbers.integer(from))–\(context.numbers.integer(to))"
        }
    }

    private static func distinct(_ spans: [Span]) -> [Span] {
        spans.reduce(into: [Span]()) { if !$0.contains($1) { $0.append($1) } }.sorted { $0.from < $1.from }
    }

    // MARK: Loyalty

    func loyalty(_ context: ReportContext) -> [ReportBlock] {
        let rows = (persistency.loyalty?.levels ?? []).map { level in
            [context.word(level.level == .product ? .product : .category), context.count(level.customers)]
                + [context.share(level.companyRetention?.value)] + context.ends(ofShare: level.companyRetention)
                + [context.share(level.sameRetention?.value)] + context.ends(ofShare: level.sameRetention)
        }
        return context.tables(
            .loyalty, words: [.dimension],
            figures: [.customers, .companyRetention, .lowerEnd, .upperEnd, .sameRetention, .lowerEnd, .upperEnd], rows: rows)
    }

    // MARK: Contracts

    func contracts(_ context: ReportContext) -> [ReportBlock] {
        guard let contracts = persistency.contracts, contracts.contracts > 0 else { return [] }
        let rows = contracts.ratios.map { ratio in
            [
                context.count(ratio.month), context.count(ratio.issued), context.count(ratio.persisted), context.share(ratio.rate?.value),
            ] + context.ends(ofShare: ratio.rate) + [context.share(ratio.amountRate?.value)]
        }
        return context.tables(
            .contractRatios, words: [.month], figures: [.issued, .persisted, .byCount, .lowerEnd, .upperEnd, .byAmount], rows: rows)
            + [context.remark(.contractsMeaning(days: contracts.graceDays))]
    }

    // MARK: Change

    func changes(_ context: ReportContext) -> [ReportBlock] {
        let rows = persistency.changes.map { change in
            let name = context.word(change.measure.term)
            return [
                change.month.map { context.text([.monthOf(name: name, month: $0)]) } ?? name, context.share(change.previous.rate?.value),
                context.share(change.current.rate?.value), context.share(change.difference?.value),
            ] + context.ends(ofShare: change.difference) + [context.pValue(change.pValue)]
        }
        return context.tables(
            .changes, words: [.measure], figures: [.before, .now, .difference, .lowerEnd, .upperEnd, .pValue], rows: rows)
    }
}

extension PersistencyMeasure {
    var term: SevenPTerm {
        switch self {
        case .newCustomerRepeat: .newCustomerRepeat
        case .newCustomerRetention: .newCustomerRetention
        case .annualRetention: .annualRetention
        case .contractPersistency: .contractPersistency
        }
    }
}

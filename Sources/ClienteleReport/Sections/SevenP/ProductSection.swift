public import Clientele

/// What goes together: lift between the most bought products, baskets, the second purchase, gaps, classes and product life.
public struct ProductSection: ReportSection {
    /// The products.
    public var product: ProductResult

    /// The most rows of a list.
    static let listed = 10
    /// More products than this have numbers in place of names over the columns of the picture.
    private static let mostNames = 5

    /// A section on products.
    ///
    /// - Parameter product: The products.
    public init(_ product: ProductResult) {
        self.product = product
    }

    /// The section.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: The lift between products, rules, penetration, classes, the next product, gaps, life, and what could not be done.
    public func content(in context: ReportContext) -> SectionContent {
        SectionContent(
            title: context.word(.productSection),
            blocks: context.say(lead(context)) + lift(context) + pairs(context) + rules(context) + nextProducts(context)
                + crossSell(context) + penetration(context) + classes(context) + life(context)
                + UnavailableBlocks.blocks(product.unavailable, context))
    }

    private func lead(_ context: ReportContext) -> [SevenPSentence] {
        guard product.baskets > 0 else { return [] }
        var sentences: [SevenPSentence] = [
            .basketsOf(customers: product.customers, baskets: product.baskets, products: product.products)
        ]
        if product.linesWithoutProduct > 0 {
            sentences.append(.linesWithoutProduct(lines: product.linesWithoutProduct, total: product.lines))
        }
        if let pair = product.pairs?.pairs.first(where: { $0.relation == .complement }) {
            sentences.append(
                .strongestPair(
                    first: VisibleText.of(pair.first), second: VisibleText.of(pair.second), lift: pair.lift, baskets: pair.baskets))
        }
        return sentences
    }

    // MARK: Pairs

    /// The lift of each pair of products as a heat map.
    private func lift(_ context: ReportContext) -> [ReportBlock] {
        guard let pairs = product.pairs, pairs.products.count > 1, !pairs.pairs.isEmpty else { return [] }
        let isNumbered = pairs.products.count > Self.mostNames
        let names = pairs.products.map(VisibleText.of)
        let rows = names.enumerated().map { isNumbered ? "\($0 + 1) \($1)" : $1 }
        let columns = names.enumerated().map { isNumbered ? String($0 + 1) : $1 }
        let places = Dictionary(pairs.products.enumerated().map { (CustomerID($1), $0) }, uniquingKeysWith: { first, _ in first })
        var lifts = [[Double?]](repeating: [Double?](repeating: nil, count: names.count), count: names.count)
        for pair in pairs.pairs {
            guard let first = places[CustomerID(pair.first)], let second = places[CustomerID(pair.second)] else { continue }
            lifts[first][second] = pair.lift
            lifts[second][first] = pair.lift
        }
        let values = lifts.map { $0.map { $0 ?? 0 } }
        let text = { (lift: Double) in context.numbers.decimal(lift, places: 1) }
        let texts = lifts.map { $0.map { $0.map(text) ?? "" } }
        let (rowTitle, columnTitle) = (context.word(.product), context.word(.secondProduct))
        let chart = HeatMapChart(
            rowTitle: rowTitle, rows: rows, columnTitle: columnTitle, columns: columns, values: values, texts: texts,
            lowText: context[.low], highText: context[.high], emptyText: context[.noData])
        let table = ReportTable(
            caption: context.word(.liftMatrix),
            columns: [ReportColumn("\(rowTitle) ↓ · \(columnTitle) →")] + columns.map { ReportColumn($0, alignment: .end) },
            rows: zip(rows, texts).map { [$0] + $1 })
        let description = HeatDescription.of(
            values, rows: rows, columns: columns, rowTitle: rowTitle, columnTitle: columnTitle, context, text: text)
        return [
            .figure(
                ReportFigure(title: context.word(.liftMatrix), description: description, drawing: chart.drawing, data: table)),
            context.remark(.liftMeaning),
        ]
    }

    private func pairs(_ context: ReportContext) -> [ReportBlock] {
        let related = (product.pairs?.pairs ?? []).filter { $0.relation != .unrelated }.prefix(Self.listed)
        let rows = related.map { pair in
            [
                VisibleText.of(pair.first), VisibleText.of(pair.second), context.word(pair.relation.term), context.count(pair.baskets),
                context.decimal(pair.expectedBaskets), context.hundredths(pair.lift), context.hundredths(pair.oddsRatio?.value),
            ] + context.ends(of: pair.oddsRatio)
        }
        let table = context.tables(
            .pairs, words: [.firstProduct, .secondProduct, .relation],
            figures: [.baskets, .expectedBaskets, .lift, .oddsRatio, .lowerEnd, .upperEnd], rows: Array(rows))
        return table.isEmpty ? [] : table + [context.remark(.pairsMeaning)]
    }

    private func rules(_ context: ReportContext) -> [ReportBlock] {
        guard let association = product.association else { return [] }
        let separator = context.vocabulary.language == .english ? ", " : "、"
        let rows = association.rules.prefix(Self.listed).map { rule in
            [rule.antecedent, rule.consequent].map { $0.map(VisibleText.of).joined(separator: separator) }
                + [context.share(rule.support), context.share(rule.confidence)]
                + [rule.lift, rule.conviction, rule.zhang].map { context.hundredths($0) }
        }
        let table = context.tables(
            .associationRules, words: [.antecedent, .consequent], figures: [.support, .confidence, .lift, .conviction, .zhang],
            rows: Array(rows))
        guard !table.isEmpty else { return [] }
        var sentences: [SevenPSentence] = [.rulesShown(rules: association.ruleCount, baskets: association.minimumBaskets)]
        if rows.count < association.ruleCount { sentences.append(.rowsShown(shown: rows.count, count: association.ruleCount)) }
        return table + [.note(context.text(sentences))]
    }
}

extension ProductRelation {
    var term: SevenPTerm {
        switch self {
        case .complement: .complement
        case .substitute: .substitute
        case .unrelated: .unrelated
        }
    }
}

internal import Clientele

extension ProductSection {
    // MARK: What comes next

    func nextProducts(_ context: ReportContext) -> [ReportBlock] {
        let rows = (product.nextProducts?.steps ?? []).prefix(Self.listed).map { step in
            [
                VisibleText.of(step.first), VisibleText.of(step.next), context.count(step.customers), context.share(step.share.value),
                context.decimal(step.expected), context.hundredths(step.lift), context.pValue(step.adjustedPValue),
            ]
        }
        return context.tables(
            .nextProducts, words: [.firstPurchase, .nextPurchase],
            figures: [.customers, .share, .expectedCustomers, .lift, .adjustedPValue], rows: Array(rows))
    }

    func crossSell(_ context: ReportContext) -> [ReportBlock] {
        guard let gaps = product.crossSell, gaps.gaps > 0 else { return [] }
        let rows = gaps.products.prefix(Self.listed).map { row in
            [VisibleText.of(row.product), context.count(row.customers), context.amount(row.expectedValue)]
        }
        let dearest = gaps.dearest.prefix(Self.listed).map { gap in
            [
                context.id(gap.customer), VisibleText.of(gap.product), VisibleText.of(gap.because), context.share(gap.confidence.value),
                context.amount(gap.expectedValue), gap.lastBasketDay.description,
            ]
        }
        let summary = SevenPSentence.gapsOf(customers: gaps.customers, gaps: gaps.gaps, amount: context.money(gaps.expectedValue))
        return [.heading(context.word(.crossSell)), .paragraph(context.text([summary]))]
            + context.tables(.crossSell, words: [.product], figures: [.customers, .expectedValue], rows: Array(rows))
            + context.tables(
                .dearestGaps, words: [.customer, .product, .because], figures: [.confidence, .expectedValue, .lastBasket],
                rows: Array(dearest))
    }

    // MARK: Who buys what

    func penetration(_ context: ReportContext) -> [ReportBlock] {
        let rows = (product.penetration ?? []).prefix(Self.listed).map { row in
            [VisibleText.of(row.name), context.count(row.customers), context.share(row.customerShare.value)]
                + context.ends(ofShare: row.customerShare) + [context.share(row.basketShare.value), context.amount(row.revenue)]
        }
        return context.tables(
            .penetration, words: [.product], figures: [.customers, .customerShare, .lowerEnd, .upperEnd, .basketsHolding, .revenue],
            rows: Array(rows))
    }

    func classes(_ context: ReportContext) -> [ReportBlock] {
        guard let classes = product.classes else { return [] }
        let rows = classes.classes.map { row in
            [
                context.vocabulary.className(row.valueClass.rawValue), context.count(row.products), context.share(row.productShare),
                context.amount(row.revenue), context.share(row.revenueShare),
            ]
        }
        let cells = classes.cells.map { cell in
            [
                context.vocabulary.className(cell.valueClass.rawValue),
                cell.demandClass.map { context.word($0.term) } ?? ReportContext.absent,
                context.count(cell.products), context.amount(cell.revenue),
            ]
        }
        return context.tables(
            .productClasses, words: [.productClass], figures: [.products, .productShare, .revenue, .revenueShare], rows: rows)
            + context.tables(.classCells, words: [.productClass, .demandClass], figures: [.products, .revenue], rows: cells)
            + (cells.isEmpty ? [] : [context.remark(.steadinessMeaning)])
    }

    // MARK: Life

    func life(_ context: ReportContext) -> [ReportBlock] {
        let rows = (product.life ?? []).prefix(Self.listed).map { life in
            [
                VisibleText.of(life.product), context.word(life.phase.term), life.firstMonth, context.count(life.triers),
                context.count(life.repeaters), context.share(life.repeatRate.value),
            ] + context.ends(ofShare: life.repeatRate)
        }
        return context.tables(
            .productLife, words: [.product, .phase], figures: [.firstMonth, .triers, .repeaters, .repeatRate, .lowerEnd, .upperEnd],
            rows: Array(rows))
    }
}

extension ProductDemandClass {
    var term: SevenPTerm {
        switch self {
        case .x: .steady
        case .y: .varying
        case .z: .irregular
        }
    }
}

extension ProductPhase {
    var term: SevenPTerm {
        switch self {
        case .introduction: .introduction
        case .growth: .growth
        case .maturity: .maturity
        case .decline: .decline
        case .ended: .ended
        }
    }
}

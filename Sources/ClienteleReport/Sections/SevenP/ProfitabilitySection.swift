public import Clientele

/// What customers are worth: the whale curve, the profit and loss, who costs more than they bring, and what it costs to win a customer.
public struct ProfitabilitySection: ReportSection {
    /// The profitability.
    public var profitability: ProfitabilityResult

    /// The most rows of a list of customers, categories or cohorts.
    private static let listed = 10

    /// A section on profitability.
    ///
    /// - Parameter profitability: The profitability.
    public init(_ profitability: ProfitabilityResult) {
        self.profitability = profitability
    }

    /// The section.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: The whale curve, the profit and loss, profit by tier, treatments, acquisition, and what could not be done.
    public func content(in context: ReportContext) -> SectionContent {
        SectionContent(
            title: context.word(.profitability),
            blocks: context.say(lead(context)) + keyFigures(context) + whale(context) + statement(context)
                + groups(.profitByTier, .tier, profitability.tiers, context) { context.vocabulary.tierName($0) }
                + groups(.profitBySegment, .segment, profitability.segments, context) { context.vocabulary.segmentName($0) }
                + categories(context) + losses(context) + treatments(context) + acquisition(context) + rules(context) + value(context)
                + UnavailableBlocks.blocks(profitability.unavailable, context))
    }

    // MARK: In words

    private func lead(_ context: ReportContext) -> [SevenPSentence] {
        guard let whale = profitability.whale else { return [] }
        var sentences: [SevenPSentence] = [
            .netProfitOf(buyers: profitability.buyers, amount: context.money(profitability.statement.netProfit))
        ]
        if whale.lossMakingCustomers > 0, let share = whale.lossMakingShare {
            sentences.append(
                .lossMakers(customers: whale.lossMakingCustomers, share: share.value, amount: context.money(whale.destroyedProfit)))
        } else {
            sentences.append(.noLossMakers)
        }
        if profitability.others > 0, profitability.spentOnOthers.minorUnits != 0 {
            sentences.append(.spentOnOthers(amount: context.money(profitability.spentOnOthers), others: profitability.others))
        }
        return sentences + basis
    }

    private var basis: [SevenPSentence] {
        let counts = SevenPSentence.profitBasis(lines: profitability.lines, withoutCost: profitability.linesWithoutCost)
        switch profitability.basis {
        case .recordedCosts: return []
        case .assumedCosts: return [counts, .costsAssumed]
        case .partlyRecordedCosts: return [counts, .costsMissing]
        case .revenueOnly: return [.revenueInPlaceOfProfit]
        }
    }

    private func keyFigures(_ context: ReportContext) -> [ReportBlock] {
        guard let whale = profitability.whale else { return [] }
        let figures = [
            context.key(.netProfit, context.money(profitability.statement.netProfit)),
            profitability.netProfitPerBuyer.map { context.key(.netProfitPerBuyer, context.money($0)) },
            context.key(.lossMakingCustomers, context.count(whale.lossMakingCustomers)),
            context.key(.destroyedProfit, context.money(whale.destroyedProfit)),
        ]
        return [.keyFigures(figures.compactMap(\.self))]
    }

    // MARK: Whale curve

    private func whale(_ context: ReportContext) -> [ReportBlock] {
        guard let whale = profitability.whale else { return [] }
        let peak = peakSentence(whale, context)
        let figure = ReportFigure(
            title: context.word(.whaleCurve),
            description: peak.map { context.text([$0, .whaleMeaning]) } ?? context.vocabulary.text(SevenPSentence.whaleMeaning),
            drawing: whaleChart(whale, context), data: whaleTable(whale, context))
        return [.figure(figure), .note(context.text([peak, .whaleMeaning].compactMap(\.self)))]
    }

    private func peakSentence(_ whale: WhaleCurve, _ context: ReportContext) -> SevenPSentence? {
        guard let place = whale.peakCustomerShare else { return nil }
        if let share = whale.peakProfitShare { return .whalePeak(customerShare: place, profitShare: share) }
        return .whalePeakAmount(customerShare: place, amount: context.money(whale.peakProfit))
    }

    /// Shares of the total where it is above zero, else amounts.
    private func whaleChart(_ whale: WhaleCurve, _ context: ReportContext) -> Drawing {
        let isShare = whale.peakProfitShare != nil
        let points = whale.points.map { point in
            LineChart.Series.Point(x: point.customerShare, y: isShare ? point.profitShare ?? 0 : point.profit.approximateValue)
        }
        let end = points.last?.y ?? 0
        let total = [LineChart.Series.Point(x: 0, y: end), LineChart.Series.Point(x: 1, y: end)]
        return LineChart(
            series: [
                LineChart.Series(name: context.word(isShare ? .cumulativeProfitShare : .cumulativeProfit), points: points),
                LineChart.Series(name: context.word(.totalProfit), points: total, isDashed: true),
            ],
            marked: whale.peakCustomerShare, markedText: whale.peakCustomerShare.map { context.text([.peakAt(share: $0)]) } ?? "",
            horizontalTitle: context.word(.customersByProfit),
            verticalTitle: context.word(isShare ? .cumulativeProfitShare : .cumulativeProfit), numbers: context.numbers, isShare: isShare,
            isHorizontalShare: true, emptyText: context[.noData]
        ).drawing
    }

    /// Every tenth of the curve.
    private func whaleTable(_ whale: WhaleCurve, _ context: ReportContext) -> ReportTable {
        let last = whale.points.count - 1
        let step = max(1, (last + 9) / 10)
        let shown = whale.points.enumerated().filter { $0.offset > 0 && ($0.offset.isMultiple(of: step) || $0.offset == last) }
        let rows = shown.map { _, point in
            [
                context.share(point.customerShare), context.count(point.customers), context.amount(point.profit),
                context.share(point.profitShare),
            ]
        }
        return context.table(
            .whaleCurve, words: [.customersByProfit], figures: [.customers, .cumulativeProfit, .cumulativeProfitShare], rows: rows)
    }

    // MARK: Profit and loss

    private func statement(_ context: ReportContext) -> [ReportBlock] {
        guard profitability.buyers > 0 else { return [] }
        let statement = profitability.statement
        let lines: [(SevenPTerm, DecimalAmount?)] = [
            (.discounts, statement.discounts), (.sales, statement.sales), (.returns, statement.returns),
            (.netRevenue, statement.netRevenue),
            (.costOfGoods, statement.costOfGoods), (.marginalProfit, statement.marginalProfit), (.costToServe, statement.costToServe),
            (.grossProfit, statement.grossProfit), (.acquisitionCost, statement.acquisitionCost),
            (.retentionCost, statement.retentionCost), (.netProfit, statement.netProfit),
        ]
        let rows = lines.compactMap { term, amount in amount.map { [context.word(term), context.amount($0)] } }
        let table = context.table(.profitStatement, words: [.line], figures: [.amount], rows: rows)
        return [.table(table), context.remark(profitability.reconciliation.isBalanced ? .reconciles : .reconcilesNot)]
    }

    private func groups(
        _ caption: SevenPTerm, _ kind: SevenPTerm, _ groups: [ProfitGroup]?, _ context: ReportContext, name: (String) -> String
    ) -> [ReportBlock] {
        let rows = (groups ?? []).map { group in
            [
                name(group.name), context.count(group.customers), context.amount(group.statement.netRevenue),
                context.amount(group.statement.netProfit), context.share(group.netProfitShare), context.amount(group.netProfitPerCustomer),
                context.count(group.lossMakingCustomers),
            ]
        }
        return context.tables(
            caption, words: [kind], figures: [.customers, .netRevenue, .netProfit, .profitShare, .perCustomer, .lossMaking], rows: rows)
    }

    private func categories(_ context: ReportContext) -> [ReportBlock] {
        let rows = (profitability.categories?.best ?? []).prefix(Self.listed).map { category in
            [
                context.name(category.name), context.amount(category.netRevenue), context.amount(category.costOfGoods),
                context.amount(category.marginalProfit), context.share(category.margin),
            ]
        }
        return context.tables(
            .profitByCategory, words: [.category], figures: [.netRevenue, .costOfGoods, .marginalProfit, .margin], rows: Array(rows))
    }

    private func losses(_ context: ReportContext) -> [ReportBlock] {
        let rows = profitability.greatestLosses.prefix(Self.listed).map { customer in
            [
                context.id(customer.customerID), context.amount(customer.statement.netRevenue),
                context.amount(customer.statement.costOfGoods), context.amount(customer.statement.costToServe),
                context.amount(customer.statement.netProfit),
            ]
        }
        return context.tables(
            .greatestLosses, words: [.customer], figures: [.netRevenue, .costOfGoods, .costToServe, .netProfit], rows: Array(rows))
    }
}

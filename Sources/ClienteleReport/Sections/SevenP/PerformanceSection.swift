public import Clientele

/// How customers buy and how they are served: what made revenue change, trends, seasons, sales, account managers, payment and service.
public struct PerformanceSection: ReportSection {
    /// The performance.
    public var performance: PerformanceResult

    /// The most rows of a list of people, trends or questions.
    static let listed = 15

    /// A section on performance.
    ///
    /// - Parameter performance: The performance.
    public init(_ performance: PerformanceResult) {
        self.performance = performance
    }

    /// The section.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: The growth bridges, trends and seasons, sales, concentration, people, payment, service and what could not be done.
    public func content(in context: ReportContext) -> SectionContent {
        SectionContent(
            title: context.word(.performance),
            blocks: context.say(lead(context)) + bridges(context) + seasons(context) + trends(context) + sales(context)
                + concentration(context) + targets(context) + scorecards(context) + payments(context) + service(context)
                + satisfaction(context) + UnavailableBlocks.blocks(performance.unavailable, context))
    }

    // MARK: In words

    private func lead(_ context: ReportContext) -> [SevenPSentence] {
        let growth = performance.growth.map { growth in
            SevenPSentence.revenueChange(
                isRise: growth.change.minorUnits >= 0, amount: context.money(growth.change.magnitude),
                first: growth.current.firstDay.description, last: growth.current.lastDay.description)
        }
        let tops = performance.concentration?.customers.top ?? []
        guard let tenth = tops.first(where: { $0.part == 0.1 }), let one = tops.first(where: { $0.part == nil }) else {
            return [growth].compactMap(\.self)
        }
        return [growth, .largestCustomers(share: tenth.share, single: one.share)].compactMap(\.self)
    }

    // MARK: Growth

    private func bridges(_ context: ReportContext) -> [ReportBlock] {
        guard let growth = performance.growth else { return [] }
        var blocks: [ReportBlock] = []
        let groups = growth.customers.filter { $0.customers > 0 || $0.contribution.minorUnits != 0 }
        let steps = groups.map { (context.word($0.group.term), $0.contribution) }
        let rows = groups.map { step in
            [
                context.word(step.group.term), context.count(step.customers), context.amount(step.previousRevenue),
                context.amount(step.revenue), context.amount(step.contribution),
            ]
        }
        let customers = context.table(
            .growthByCustomer, words: [.name], figures: [.customers, .revenueBefore, .revenueNow, .contribution], rows: rows)
        blocks += bridge(.growthByCustomer, growth, steps, customers, context) + [context.remark(.customersBridgeMeaning)]
        if let factors = growth.factors {
            let names = factors.map { context.word(name(of: $0.kind, isPriced: factors.count == 4)) }
            let rows = zip(names, factors).map { name, factor in
                [name] + [factor.previous, factor.current].map { context.hundredths($0) } + [context.amount(factor.contribution)]
            }
            let table = context.table(.growthByFactor, words: [.name], figures: [.before, .now, .contribution], rows: Array(rows))
            blocks += bridge(.growthByFactor, growth, Array(zip(names, factors.map(\.contribution))), table, context)
            blocks.append(context.remark(.factorsMeaning))
        }
        return blocks
    }

    private func name(of kind: GrowthFactor.Kind, isPriced: Bool) -> SevenPTerm {
        switch kind {
        case .customers: .customersFactor
        case .frequency: .frequencyFactor
        case .basket: isPriced ? .basketFactor : .orderValueFactor
        case .price: .priceFactor
        }
    }

    private func bridge(
        _ title: SevenPTerm, _ growth: RevenueGrowth, _ steps: [(name: String, contribution: DecimalAmount)], _ data: ReportTable,
        _ context: ReportContext
    ) -> [ReportBlock] {
        func total(_ term: SevenPTerm, _ amount: DecimalAmount) -> BridgeChart.Step {
            BridgeChart.Step(name: context.word(term), value: amount.approximateValue, text: context.amount(amount), isTotal: true)
        }
        let columns =
            [total(.revenueBefore, growth.previous.revenue)]
            + steps.map {
                BridgeChart.Step(name: $0.name, value: $0.contribution.approximateValue, text: context.amount($0.contribution))
            } + [total(.revenueNow, growth.current.revenue)]
        let sentences: [SevenPSentence] =
            [.bridgeDescription(first: context.money(growth.previous.revenue), last: context.money(growth.current.revenue))]
            + steps.map { .bridgeStep(name: $0.name, amount: context.amount($0.contribution)) }
        let chart = BridgeChart(steps: columns, numbers: context.numbers, emptyText: context[.noData])
        return [
            .figure(
                ReportFigure(title: context.word(title), description: context.text(sentences), drawing: chart.drawing, data: data))
        ]
    }
}

extension CustomerBridgeStep.Group {
    var term: SevenPTerm {
        switch self {
        case .new: .newCustomers
        case .returned: .returnedCustomers
        case .grown: .grownCustomers
        case .shrunk: .shrunkCustomers
        case .lost: .lostCustomers
        case .refundsOnly: .refundsOnly
        }
    }
}

public import Clientele

/// What customers will buy and who of them is still active: the model, what it expects, and how that compares with what happened.
public struct ForecastSection: ReportSection {
    /// The forecast.
    public var forecast: PurchaseForecastResult

    /// A section on a forecast.
    ///
    /// - Parameter forecast: The forecast.
    public init(_ forecast: PurchaseForecastResult) {
        self.forecast = forecast
    }

    /// The section.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: What is expected, the plots over time, the holdout, who is still active, and the parameters.
    public func content(in context: ReportContext) -> SectionContent {
        SectionContent(
            title: context[.forecast],
            blocks: [context.paragraph(lead(context))] + warnings(context) + totals(context) + tracking(context) + holdout(context)
                + alive(context) + histogram(context) + parameters(context))
    }

    // MARK: In words

    /// What matters, in words.
    func lead(_ context: ReportContext) -> [Sentence] {
        var sentences = [
            Sentence.forecastBasis(
                model: forecast.model.title, customers: Whole.number(forecast.customers), repeaters: Whole.number(forecast.repeaters))
        ]
        if let end = forecast.calibrationEnd { sentences.append(.calibratedUntil(date: end.description)) }
        sentences.append(expectation(context) ?? .noForecast)
        return sentences
    }

    private func expectation(_ context: ReportContext) -> Sentence? {
        forecast.total.map { total in
            .expectedTotal(
                horizon: forecast.horizon, unit: context.unit(forecast.timeUnit), active: Whole.number(total.alive.value),
                purchases: Whole.number(total.expectedPurchases.value))
        }
    }

    /// What is to be known before the figures are used.
    private func warnings(_ context: ReportContext) -> [ReportBlock] {
        var sentences: [Sentence] = []
        for finding in forecast.identifiability.findings where !sentences.contains(.forecastFinding(finding.kind)) {
            sentences.append(.forecastFinding(finding.kind))
        }
        if let check = forecast.leftTruncation, check.verdict == .suspicious {
            sentences.append(.startsInMidLife(date: check.firstDay.description))
        }
        if let spend = forecast.spend?.fit {
            if spend.identifiability.outcome != .identified { sentences.append(.spendFinding(spend.identifiability.outcome)) }
            if spend.independence.judgement == .substantial { sentences.append(.spendDependence) }
        }
        if forecast.leftOut.total > 0 { sentences.append(.leftOut(forecast.leftOut.total)) }
        return sentences.isEmpty ? [] : [.list(sentences.map(context.vocabulary.text))]
    }

    // MARK: Totals

    private func totals(_ context: ReportContext) -> [ReportBlock] {
        guard let total = forecast.total else { return [] }
        let estimates: [(Term, Estimate)] = [
            (.stillActive, total.alive), (.expectedPurchases, total.expectedPurchases), (.purchasesToCome, total.purchases),
        ]
        var rows = estimates.map { term, estimate in
            [context[term]] + [estimate.value, estimate.lower, estimate.upper].map { context.decimal($0) }
        }
        if let purchases = forecast.newCustomerPurchases {
            rows.append([context[.newCustomerPurchases], context.numbers.decimal(purchases, places: 3), "", ""])
        }
        if let equity = forecast.lifetimeValue?.equity {
            let ends = [equity.lower, equity.upper].map { end in end.map { context.money($0) } ?? ReportContext.absent }
            rows.append([context[.customerEquity], context.money(equity.value)] + ends)
        }
        let columns = [context.words(.figure)] + [.estimate, .lowerEnd, .upperEnd].map { context.figures($0) }
        return [
            .table(ReportTable(caption: context[.forecastTotals], columns: columns, rows: rows)),
            .note(context.vocabulary.text(.intervalsApart)),
        ]
    }

    // MARK: Parameters

    private func parameters(_ context: ReportContext) -> [ReportBlock] {
        let rows = forecast.estimates.map { estimate in
            [ForecastSection.symbol(estimate.name)]
                + [estimate.value, estimate.standardError, estimate.lower, estimate.upper].map { context.precise($0) }
        }
        let spend = forecast.spend?.fit.parameters ?? []
        let spendRows = spend.map { parameter in
            [ForecastSection.symbol(parameter.name)]
                + [parameter.value, parameter.standardError, parameter.lower, parameter.upper].map { context.precise($0) }
        }
        let columns = [context.words(.parameter)] + [.estimate, .standardError, .lowerEnd, .upperEnd].map { context.figures($0) }
        let blocks: [ReportBlock] = [
            .heading(context[.modelParameters]),
            .table(ReportTable(caption: forecast.model.title, columns: columns, rows: rows)),
        ]
        let spendTable = ReportTable(caption: "Gamma-Gamma", columns: columns, rows: spendRows)
        return blocks + (spendRows.isEmpty ? [] : [.table(spendTable)]) + known(context)
    }

    /// What the data tell although not all parameters are told.
    private func known(_ context: ReportContext) -> [ReportBlock] {
        guard !forecast.identifiability.isIdentified, !forecast.identifiability.stillKnown.isEmpty else { return [] }
        let rows = forecast.identifiability.stillKnown.map { quantity in
            [context[quantity.name.term]] + [quantity.value, quantity.lower, quantity.upper].map { context.precise($0) }
        }
        let columns = [context.words(.figure)] + [.estimate, .lowerEnd, .upperEnd].map { context.figures($0) }
        return [.table(ReportTable(caption: context[.stillKnown], columns: columns, rows: rows))]
    }

    /// A parameter as the literature writes it.
    private static func symbol(_ name: String) -> String {
        ["alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ"][name] ?? name
    }
}

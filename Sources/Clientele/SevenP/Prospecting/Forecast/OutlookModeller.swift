/// Fits the models of purchases and spend, and asks them everything that prospecting wants to know of existing customers.
struct OutlookModeller: Sendable {
    let analysis: ProspectingAnalysis
    let activity: CustomerActivity
    let summaries: RepeatPurchaseSummaries
    let calendar: ForecastCalendar
    /// Whether customers are asked one by one; a test of the forecast on the past needs the sums alone.
    let isDetailed: Bool
    /// How many minor units a unit of the currency has.
    let scale: Double

    /// What came of it.
    struct Answer: Sendable {
        var outlook: CustomerOutlook?
        var parameters: [ParameterEstimate]
        var fittedCustomers: Int
        var converged: Bool
        var notes: [String]
    }

    func answer() throws -> Answer {
        switch analysis.model {
        case .mbgNBD: try answer(ModifiedBetaGeometricNBD.self)
        case .paretoNBD: try answer(ParetoNBD.self)
        default: try answer(BetaGeometricNBD.self)
        }
    }

    /// The customers that models are fitted to: all, or every so many-th.
    private var fitted: RepeatPurchaseSummaries {
        let step = (summaries.count + analysis.mostFitted - 1) / max(analysis.mostFitted, 1)
        guard step > 1 else { return summaries }
        let rows = Array(stride(from: step / 2, to: summaries.count, by: step))
        return RepeatPurchaseSummaries(
            timeUnit: summaries.timeUnit, calibrationEnd: summaries.calibrationEnd, currency: summaries.currency, ids: nil,
            columns: summaries.columns.permuted(rows))
    }

    private func answer<Model: RepeatBuyingModel>(_ type: Model.Type) throws -> Answer {
        let fit = try Model.fit(fitted, options: analysis.fitOptions)
        var answer = Answer(
            outlook: nil, parameters: fit.parameters, fittedCustomers: fitted.count, converged: fit.converged,
            notes: fit.identifiability.findings.map(\.explanation))
        guard fit.model != nil, fit.covarianceOfLogarithms != nil else { return answer }
        let (spend, mean, notes) = try spendColumn()
        answer.notes += notes
        answer.outlook = try outlook(ExistingCustomers(fit: fit, summaries: summaries), spend, mean)
        return answer
    }

    private func outlook<Model: RepeatBuyingModel>(
        _ customers: ExistingCustomers<Model>, _ spend: SpendColumn, _ meanRepeatSpend: Double?
    ) throws -> CustomerOutlook {
        var outlook = CustomerOutlook()
        let windows = (calendar.periods + [calendar.whole]).map {
            ModelWindow(start: time(before: $0.firstDay), end: time(through: $0.lastDay))
        }
        outlook.figures = try customers.figures(of: windows, spend: spend, squareRatio: squareRatio(spend))
        outlook.activeToday =
            try customers.figures(of: [ModelWindow(start: 0, end: 0)], spend: spend, squareRatio: 1).first?.active
            ?? ForecastSpread()
        outlook.newcomers = newcomers(customers.model)
        outlook.meanRepeatSpend = meanRepeatSpend
        guard isDetailed else { return outlook }
        outlook.alive = customers.alive
        outlook.expectedSpend = spend.values
        outlook.expectedPurchases = try customers.expectedPurchases(in: windows.last?.end ?? 0)
        let unit = Double(summaries.timeUnit.days ?? 1)
        let durations = (1...NextPurchases.farthestDay).map { Double($0) / unit }
        let tail = (1 - NextPurchases.coverage) / 2
        outlook.medianDays = try customers.daysToNextPurchase(0.5, durations: durations)
        outlook.earliestDays = try customers.daysToNextPurchase(tail, durations: durations)
        outlook.latestDays = try customers.daysToNextPurchase(1 - tail, durations: durations)
        outlook.buyers = try NextPurchases.horizons.map { try customers.buyers(in: Double($0) / unit) }
        return outlook
    }

    private func time(through day: CalendarDay) -> Double {
        Double(calendar.asOf.distance(to: day)) / Double(summaries.timeUnit.days ?? 1)
    }

    private func time(before day: CalendarDay) -> Double { max(0, time(through: day) - 1 / Double(summaries.timeUnit.days ?? 1)) }

    /// New customers of a period are taken to come in its middle.
    private func newcomers(_ model: some RepeatBuyingModel) -> [[CustomerOutlook.NewcomerFigures]] {
        let process = model.newCustomer
        return calendar.periods.indices.map { came in
            let start = time(through: calendar.periods[came].middle)
            var before = 0.0
            return calendar.periods.indices.map { window in
                guard window >= came else { return CustomerOutlook.NewcomerFigures(repeatPurchases: 0, active: 0) }
                let age = time(through: calendar.periods[window].lastDay) - start
                let all = process.expectedPurchases(in: age)
                defer { before = all }
                return CustomerOutlook.NewcomerFigures(
                    repeatPurchases: max(0, all - before), active: process.probabilityAlive(after: age))
            }
        }
    }

    // MARK: Spend

    private func spendColumn() throws -> (SpendColumn, mean: Double?, notes: [String]) {
        let columns = summaries.columns
        let fallback = (activity.months.meanPurchase ?? 0) / scale
        let fitted = fitted
        guard fitted.columns.spendingOccasions.contains(where: { $0 > 0 }) else {
            let note = "No customer has a repeat purchase of positive value, so every purchase is taken at the mean of all."
            return (SpendColumn(flat: fallback, count: columns.count), nil, [note])
        }
        let fit = try GammaGamma.fit(fitted, confidence: 0.95)
        var notes = [fit.independence.warning].compactMap(\.self)
        let population = fit.expectation.populationMean
        if population == nil {
            notes.append(
                "What customers spend is so unequal that it has no mean; where a customer's own is not known, the mean of all purchases stands."
            )
        }
        return (try SpendColumn(fit.expectation, of: columns, otherwise: fallback), population, notes)
    }

    /// How the mean squared amount of repeat purchases compares with the squared expected spends, at least 1.
    private func squareRatio(_ spend: SpendColumn) -> Double {
        var (squares, expected) = (0.0, 0.0)
        for row in activity.squares.indices where row < spend.values.count {
            squares += activity.squares[row]
            let value = spend.values[row] * scale
            expected += Double(activity.repeats[row]) * value * value
        }
        return expected > 0 && squares.isFinite && expected.isFinite ? max(1, squares / expected) : 1
    }
}

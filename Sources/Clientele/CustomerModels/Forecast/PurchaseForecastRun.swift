/// Answers one ``PurchaseForecast``.
struct PurchaseForecastRun {
    let forecast: PurchaseForecast
    let summaries: RepeatPurchaseSummaries
    let purchases: PurchaseSummaries?
    let holdoutEnd: CalendarDay?

    func result<Model: RepeatBuyingModel>(_ type: Model.Type) throws -> PurchaseForecastResult {
        guard forecast.horizon >= 0, forecast.horizon.isFinite else {
            throw ClienteleError(.invalidArgument, "the horizon is \(forecast.horizon)", remedy: "give a number of time units from 0")
        }
        let fit = try Model.fit(summaries, options: forecast.options)
        var result = evidence(fit)
        result.rows.summaries = summaries
        try addSpend(to: &result)
        guard let model = fit.model else {
            result.notes.append(
                "There is no model to forecast with: \(fit.identifiability.findings.map(\.explanation).joined(separator: " "))")
            return result
        }
        result.total = try fit.total(summaries, in: forecast.horizon)
        result.newCustomerPurchases = model.newCustomer.expectedPurchases(in: forecast.horizon)
        result.histogram = try PurchaseFrequencyHistogram(of: model, on: summaries)
        result.probabilityAlive = ProbabilityAliveGrid(model, summaries)
        result.rows.predictions = try model.predictions(for: summaries, in: forecast.horizon)
        try addValues(fit, to: &result)
        if let refunds = forecast.refunds as? NetWithin {
            try addOutcomes(model, refunds, to: &result)
        } else {
            try addOutcomes(model, forecast.refunds, to: &result)
        }
        return result
    }

    private func evidence<Model: RepeatBuyingModel>(_ fit: RepeatBuyingFit<Model>) -> PurchaseForecastResult {
        func keyed(_ value: (ParameterEstimate) -> Double?) -> [String: Double?] {
            Dictionary(fit.parameters.map { ($0.name, value($0)) }) { first, _ in first }
        }
        return PurchaseForecastResult(
            model: forecast.model, timeUnit: summaries.timeUnit, calibrationEnd: summaries.calibrationEnd, parameters: keyed(\.value),
            standardErrors: keyed(\.standardError), estimates: fit.parameters, covariance: fit.covariance,
            logLikelihood: fit.logLikelihood, aic: fit.aic, bic: fit.bic, converged: fit.converged, gradientNorm: fit.gradientNorm,
            iterations: fit.iterations, identifiability: fit.identifiability, customers: summaries.customers,
            repeaters: summaries.repeaters, repeatPurchases: summaries.repeatPurchases, leftOut: summaries.leftOut,
            leftTruncation: summaries.leftTruncation, horizon: forecast.horizon, total: nil, newCustomerPurchases: nil, spend: nil,
            lifetimeValue: nil, holdout: nil, heuristic: nil, histogram: nil, tracking: nil, probabilityAlive: nil, notes: [])
    }

    private func addSpend(to result: inout PurchaseForecastResult) throws {
        guard summaries.contains(where: { $0.meanRepeatSpend != nil }) else {
            result.notes.append("No customer has a repeat purchase of positive value, so nothing is said of spend.")
            return
        }
        let fit = try GammaGamma.fit(summaries, confidence: forecast.options.confidence)
        result.spend = SpendForecast(fit)
        result.rows.spends = summaries.map { fit.expectation.expectedMeanSpend(of: $0) }
        if let warning = fit.independence.warning { result.notes.append(warning) }
    }

    private func addValues<Model: RepeatBuyingModel>(_ fit: RepeatBuyingFit<Model>, to result: inout PurchaseForecastResult) throws {
        guard let plan = forecast.valuation else { return }
        guard let spend = result.spend?.fit else {
            result.notes.append("Customers are not valued, since nothing is known of what they spend.")
            return
        }
        guard plan.valuationDay != nil || summaries.calibrationEnd != nil else {
            result.notes.append("Customers are not valued, since the day is not known from which later money is discounted.")
            return
        }
        do {
            let valuation = try LifetimeValuation(fit: fit, spend: spend.expectation, plan: plan)
            let values = try valuation.values(of: summaries)
            result.rows.values = values
            result.lifetimeValue = values.summary
        } catch let error as ClienteleError {
            result.notes.append("Customers are not valued: \(error.message); \(error.remedy).")
        }
    }

    private func addOutcomes<Model: RepeatBuyingModel>(
        _ model: Model, _ refunds: some RefundPolicy, to result: inout PurchaseForecastResult
    ) throws {
        guard let purchases, let calibrationEnd = summaries.calibrationEnd, let end = holdoutEnd, !summaries.isEmpty else { return }
        let last = max(end, calibrationEnd)
        do {
            result.tracking = try TrackingPlot(of: model, on: summaries, purchases: purchases, through: last, refunds: refunds)
        } catch let error as ClienteleError where error.code == .invalidArgument {
            result.notes.append("Purchases are not shown by period: \(error.message).")
        }
        guard end > calibrationEnd else { return }
        do {
            let outcomes = try purchases.holdoutPurchases(of: summaries, through: end, refunds: refunds)
            result.holdout = try HoldoutEvaluation(of: model, on: summaries, outcomes: outcomes)
            result.heuristic = try HeuristicComparison(
                purchases: purchases, summaries: summaries, outcomes: outcomes, refunds: refunds, entry: forecast.entry)
        } catch let error as ClienteleError where error.code == .invalidArgument {
            result.notes.append("The forecast is held against nothing: \(error.message).")
        }
    }
}

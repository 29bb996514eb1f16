/// One run of a ``ProspectingAnalysis``.
struct ProspectingRun: Sendable {
    let analysis: ProspectingAnalysis
    let base: CustomerBase
    let context: AnalysisContext

    init(_ analysis: ProspectingAnalysis, _ base: CustomerBase, _ context: AnalysisContext) {
        self.analysis = analysis
        self.base = base
        self.context = context
    }

    private static let steps = 6

    func result() throws -> ProspectingResult {
        try context.report("forecast", completed: 0, total: ProspectingRun.steps)
        var result = ProspectingResult(asOf: context.asOf, currency: base.currency)
        let purchases = try base.summaries(netting: analysis.refunds.netting)
        let forecaster = try SalesForecaster(
            analysis, purchases, currency: base.currency, asOf: context.asOf, isDetailed: true, in: context)
        result.customers = forecaster.activity.count
        try addForecast(forecaster, to: &result)
        try context.report("next purchases", completed: 1, total: ProspectingRun.steps)
        let rows = NextPurchaseRows(forecaster)
        if rows.isEmpty {
            result.unavailable.append(unavailable(.nextPurchases, ["purchase"], "there is no purchase by the day"))
        } else {
            result.nextPurchases = rows.summary(listed: analysis.listed)
        }
        try context.report("pipeline", completed: 2, total: ProspectingRun.steps)
        let leads = LeadBook(base, asOf: context.asOf)
        result.leads = leads.entries.count
        let pipeline = PipelineReader(leads, base: base, staleDays: analysis.staleDays, stageOrder: analysis.stageOrder)
        try addLeads(leads, pipeline, to: &result)
        try context.report("look-alikes", completed: 4, total: ProspectingRun.steps)
        let ranks = ranks(of: rows)
        try addLookAlikes(leads, forecaster.activity, ranks, to: &result)
        try context.report("next actions", completed: 5, total: ProspectingRun.steps)
        try addActions(rows, ranks, pipeline, forecaster, to: &result)
        result.findings = FindingSelection.told(ProspectingFindings(result).candidates, tests: result.tests)
        try context.report("next actions", completed: ProspectingRun.steps, total: ProspectingRun.steps)
        return result
    }

    // MARK: Parts

    private func addForecast(_ forecaster: SalesForecaster, to result: inout ProspectingResult) throws {
        guard var forecast = forecaster.forecast() else {
            let reason = forecaster.activity.count == 0 ? "there is no purchase by the day" : forecaster.notes.joined(separator: " ")
            result.unavailable.append(unavailable(.forecast, ["purchase"], reason.isEmpty ? "there is no model of the purchases" : reason))
            return
        }
        let comparison = ForecastComparison(forecaster: forecaster, forecast: forecast)
        forecast.change = comparison.change
        if analysis.isBacktested { forecast.backtest = try comparison.backtest(in: context) }
        result.forecast = forecast
    }

    private func addLeads(_ leads: LeadBook, _ pipeline: PipelineReader, to result: inout ProspectingResult) throws {
        guard !leads.entries.isEmpty else {
            result.unavailable.append(unavailable(.qualification, ["lead"], "no lead is recorded by the day"))
            result.unavailable.append(unavailable(.pipeline, ["lead"], "no lead is recorded by the day"))
            return
        }
        result.qualification = LeadQualifier(policy: analysis.qualification, leads: leads, currency: base.currency).summary(
            listed: analysis.listed)
        try context.report("pipeline", completed: 3, total: ProspectingRun.steps)
        result.pipeline = try pipeline.pipeline(listed: analysis.listed)
    }

    private func addLookAlikes(
        _ leads: LeadBook, _ activity: CustomerActivity, _ ranks: [Int32], to result: inout ProspectingResult
    ) throws {
        let needs = ["lead.attributes", "customer.attributes"]
        guard leads.entries.contains(where: \.isOpen) else {
            result.unavailable.append(unavailable(.lookAlikes, ["lead"] + needs, "no lead is open"))
            return
        }
        let search = LookAlikeSearch(
            base: base, leads: leads, activity: activity, ranks: ranks, asOf: context.asOf, bestShare: analysis.bestShare.value)
        let found = try search.result(listed: analysis.listed)
        result.lookAlikes = found.0
        if found.0 == nil { result.unavailable.append(unavailable(.lookAlikes, needs, found.reason)) }
    }

    private func addActions(
        _ rows: NextPurchaseRows, _ ranks: [Int32], _ pipeline: PipelineReader, _ forecaster: SalesForecaster,
        to result: inout ProspectingResult
    ) throws {
        guard !rows.isEmpty || pipeline.leads.entries.contains(where: \.isOpen) else {
            result.unavailable.append(unavailable(.nextActions, ["purchase", "lead"], "there is neither a purchase nor an open lead"))
            return
        }
        let search = NextActionSearch(
            base: base, policy: analysis.actions, qualification: analysis.qualification, rows: rows, ranks: ranks, pipeline: pipeline,
            gaps: try CategoryGaps(base, asOf: context.asOf), baseInterval: baseInterval(of: rows.activity),
            newCustomerRevenue: newCustomerRevenue(forecaster), meanPurchase: forecaster.activity.months.meanPurchase ?? 0)
        result.nextActions = try search.result(listed: analysis.listed, in: context)
    }

    // MARK: Figures

    /// The rank in the base of each row's customer.
    private func ranks(of rows: NextPurchaseRows) -> [Int32] {
        // Summaries hold the customers with rows, in the order of the base.
        let starts = base.purchases.starts
        let buyers = (0..<base.customerCount).filter { starts[$0] < starts[$0 + 1] }
        if buyers.count == rows.ids.count { return rows.activity.places.map { Int32(truncatingIfNeeded: buyers[Int($0)]) } }
        return rows.activity.places.map { Int32(truncatingIfNeeded: base.purchases.customers.rank(of: rows.ids[Int($0)]) ?? 0) }
    }

    /// The median of the customers' mean intervals in days.
    private func baseInterval(of activity: CustomerActivity) -> Double? {
        let intervals = (0..<activity.count).compactMap { row -> Double? in
            let count = Int(activity.occasions[row])
            return count > 1 ? Double(Int(activity.lastDays[row]) - Int(activity.firstDays[row])) / Double(count - 1) : nil
        }
        return QuantileSummary(of: intervals).median
    }

    /// The first purchase of a new customer and the repeat purchases from the first period to the end of the horizon, in minor units.
    private func newCustomerRevenue(_ forecaster: SalesForecaster) -> Double {
        let months = forecaster.activity.months
        let first = months.meanFirstPurchase ?? months.meanPurchase ?? 0
        let repeats = forecaster.outlook?.newcomers.first?.reduce(0) { $0 + $1.repeatPurchases } ?? 0
        let later = forecaster.outlook?.meanRepeatSpend.map { $0 * RoundedAmount.scale(of: base.currency) } ?? months.meanPurchase ?? 0
        return first + repeats * later
    }

    private func unavailable(_ part: ProspectingPart, _ needs: [String], _ reason: String) -> UnavailablePart {
        UnavailablePart(part.rawValue, needs: needs, because: reason)
    }
}

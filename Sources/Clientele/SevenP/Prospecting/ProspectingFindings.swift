/// The findings of a ``ProspectingResult``.
struct ProspectingFindings {
    let result: ProspectingResult

    init(_ result: ProspectingResult) {
        self.result = result
    }

    var candidates: [Finding] { [staleLeads, weightedPipeline, forecastChange, dueCustomers].compactMap(\.self) }

    private func money(_ amount: DecimalAmount) -> String { PlainFigure.money(amount, result.currency) }

    private var staleLeads: Finding? {
        guard let pipeline = result.pipeline, pipeline.ageing.staleLeads > 0 else { return nil }
        let ageing = pipeline.ageing
        var evidence = [FindingFigure("leads", Double(ageing.staleLeads)), FindingFigure("days", Double(ageing.staleDays))]
        if let share = Estimate.wilson(Double(ageing.staleLeads), of: Double(pipeline.openLeads)) {
            evidence.append(FindingFigure("share", share))
        }
        evidence.append(FindingFigure("expectedAmount", ageing.staleAmount))
        if let rate = pipeline.winRate { evidence.append(FindingFigure("winRate", rate)) }
        let worth = ageing.staleWeightedAmount
        let tail = worth.map { "; by their chances \(money($0)) are at stake" } ?? ""
        return Finding(
            .prospecting, .staleLeads,
            statement:
                "\(PlainFigure.count(ageing.staleLeads)) of \(PlainFigure.count(pipeline.openLeads)) open leads have not been touched "
                + "for \(ageing.staleDays) days or more\(tail).", evidence: evidence,
            effect: worth.map { DecimalAmount(minorUnits: -$0.minorUnits, minorUnitDigits: $0.minorUnitDigits) })
    }

    private var weightedPipeline: Finding? {
        guard let pipeline = result.pipeline, let forecast = pipeline.forecast, forecast.leads > 0 else { return nil }
        let amount = forecast.weightedAmount
        return Finding(
            .prospecting, .weightedPipeline,
            statement: "\(PlainFigure.count(forecast.leads)) open leads over \(money(forecast.fullAmount)) are expected to bring "
                + "\(money(amount.expected)) (\(money(amount.lower)) to \(money(amount.upper))).",
            evidence: [
                FindingFigure("leads", Double(forecast.leads)), FindingFigure("expectedWins", forecast.expectedWins),
                FindingFigure("fullAmount", forecast.fullAmount), FindingFigure("weightedAmount", amount.expected),
                FindingFigure("weightedLower", amount.lower), FindingFigure("weightedUpper", amount.upper),
            ], effect: amount.expected)
    }

    private var forecastChange: Finding? {
        guard let forecast = result.forecast, let change = forecast.change, change.isBeyondInterval, let relative = change.relative,
            let error = forecast.backtest?.relativeError, abs(relative) > abs(error)
        else { return nil }
        let direction = relative < 0 ? "less" : "more"
        return Finding(
            .prospecting, .forecastChange,
            statement: "From \(change.firstDay) to \(change.lastDay) revenue is expected at \(money(change.revenue.expected)) "
                + "(\(money(change.revenue.lower)) to \(money(change.revenue.upper))), \(PlainFigure.percent(abs(relative))) \(direction) than in "
                + "the same months a year before.",
            evidence: [
                FindingFigure("relativeChange", relative), FindingFigure("backtestError", error),
                FindingFigure("forecastRevenue", change.revenue.expected), FindingFigure("forecastLower", change.revenue.lower),
                FindingFigure("forecastUpper", change.revenue.upper), FindingFigure("previousRevenue", change.previousRevenue),
            ], effect: change.difference)
    }

    private var dueCustomers: Finding? {
        guard let actions = result.nextActions else { return nil }
        let due = actions.counts.filter { $0.kind == .remind || $0.kind == .secondPurchase }
        let (count, sum) = due.reduce((0, Int128(0))) { ($0.0 + $1.count, $0.1 + $1.expectedEffect.minorUnits) }
        guard count > 0 else { return nil }
        let effect = DecimalAmount(minorUnits: sum, in: result.currency)
        return Finding(
            .prospecting, .dueCustomers,
            statement: "\(PlainFigure.count(count)) customers are late for their next purchase and probably active yet; reminding them is "
                + "expected to bring \(money(effect)).", evidence: [FindingFigure("customers", Double(count))], effect: effect)
    }
}

internal import Clientele

/// The models of customers that a report shows, each left out where the data do not allow it.
struct ReportedModels {
    let refunds: any RefundPolicy

    /// How long a forecast is held against what happened, and how far back the data must then reach.
    private static let holdoutWeeks = 26
    private static let neededWeeks = 52

    /// Who comes back by month; `nil` where nobody has bought by the day.
    func retention(_ summaries: PurchaseSummaries, in context: AnalysisContext) throws -> CohortRetentionResult? {
        try leavingOut {
            let result = try CohortRetention(period: .month, refunds: refunds).analyze(summaries, in: context)
            return result.customers > 0 ? result : nil
        }
    }

    /// What customers will buy, held against the last half year where the data reach back far enough.
    ///
    /// - Returns: `nil` where nobody has bought again.
    func forecast(_ summaries: PurchaseSummaries, in context: AnalysisContext) throws -> PurchaseForecastResult? {
        if let first = summaries.days?.lowerBound, let end = try? context.asOf.adding(days: -7 * ReportedModels.holdoutWeeks),
            first.distance(to: context.asOf) >= 7 * ReportedModels.neededWeeks,
            let result = try forecast(summaries, calibrationEnd: end, in: context)
        {
            return result
        }
        return try forecast(summaries, calibrationEnd: context.asOf, in: context)
    }

    private func forecast(
        _ summaries: PurchaseSummaries, calibrationEnd: CalendarDay, in context: AnalysisContext
    ) throws -> PurchaseForecastResult? {
        try context.checkCancellation()
        return try leavingOut {
            let result = try PurchaseForecast(model: .bgNBD, timeUnit: .week, horizon: 52, refunds: refunds)
                .forecast(summaries, calibrationEnd: calibrationEnd, holdoutEnd: context.asOf)
            return result.repeaters > 0 ? result : nil
        }
    }

    /// A result that the data do not allow is left out; everything else that goes wrong is passed on.
    private func leavingOut<Result>(_ body: () throws -> Result?) throws -> Result? {
        do {
            return try body()
        } catch let error as ClienteleError where error.code == .emptyBase || error.code == .invalidArgument {
            return nil
        }
    }
}

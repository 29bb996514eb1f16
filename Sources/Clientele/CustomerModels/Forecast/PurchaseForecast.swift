/// What customers will buy, who of them is still with us, and what they are worth: one question, answered by a repeat-buying model.
///
/// The model is fitted to what was known by the end of the calibration. Where purchases go on after it, they are held against the forecast.
/// The mean spend is modelled by ``GammaGamma``, and values come from ``LifetimeValuation``; either is left out where the data do not allow
/// it, and the result says why.
///
/// ```swift
/// let forecast = PurchaseForecast(model: .bgNBD, timeUnit: .week, horizon: 39)
/// let result = try forecast.forecast(PurchaseSummaries(of: purchases), calibrationEnd: CalendarDay("1997-09-30"))
/// if let purchases = result.total?.expectedPurchases { print(purchases.value, purchases.lower, purchases.upper) }
/// ```
public struct PurchaseForecast: Sendable {
    /// Which model.
    public var model: RepeatBuyingModelKind
    /// In what ages are counted; opportunities for the discrete model.
    public var timeUnit: RepeatPurchaseTimeUnit
    /// How far the forecast reaches after the calibration, in time units, from 0.
    public var horizon: Double
    /// How the model is fitted.
    public var options: RepeatBuyingFitOptions
    /// Which purchases are occasions.
    public var refunds: any RefundPolicy
    /// Where the days of entry come from.
    public var entry: CohortEntry
    /// How customers are valued, or `nil` to leave values out.
    public var valuation: LifetimeValuePlan?

    /// Makes a forecast.
    ///
    /// - Parameters:
    ///   - model: Which model.
    ///   - timeUnit: In what ages are counted; opportunities for the discrete model.
    ///   - horizon: How far the forecast reaches after the calibration, in time units, from 0.
    ///   - options: How the model is fitted.
    ///   - refunds: Which purchases are occasions.
    ///   - entry: Where the days of entry come from.
    ///   - valuation: How customers are valued, or `nil` to leave values out.
    public init(
        model: RepeatBuyingModelKind = .bgNBD, timeUnit: RepeatPurchaseTimeUnit = .week, horizon: Double = 52,
        options: RepeatBuyingFitOptions = RepeatBuyingFitOptions(), refunds: any RefundPolicy = .netWithinDay,
        entry: CohortEntry = .firstOccasion, valuation: LifetimeValuePlan? = nil
    ) {
        self.model = model
        self.timeUnit = timeUnit
        self.horizon = horizon
        self.options = options
        self.refunds = refunds
        self.entry = entry
        self.valuation = valuation
    }

    /// Forecasts from ready-made summaries; there is nothing to hold the forecast against.
    ///
    /// - Parameter summaries: The customers.
    /// - Returns: The forecast.
    /// - Throws: ``ClienteleError/Code/emptyBase`` without customers; ``ClienteleError/Code/invalidArgument`` for a time unit that is not of the
    ///   model's kind, or a horizon that is negative or not finite.
    /// - Complexity: A fit, and O(*n* log *n*) in the customers.
    public func forecast(_ summaries: RepeatPurchaseSummaries) throws -> PurchaseForecastResult {
        try forecast(summaries, purchases: nil, holdoutEnd: nil)
    }

    /// Forecasts from purchases, and holds the forecast against those after the calibration.
    ///
    /// - Parameters:
    ///   - purchases: The purchases.
    ///   - calibrationEnd: The last day that the model may know.
    ///   - holdoutEnd: The last day of the holdout; the last day with a row unless told, and no holdout where that is not later.
    /// - Returns: The forecast.
    /// - Throws: As ``forecast(_:)``, and what
    ///   ``PurchaseSummaries/repeatPurchases(calibrationEnd:timeUnit:refunds:entry:)`` throws.
    /// - Complexity: A fit, and O(*n* log *n*) in the days with purchases.
    public func forecast(
        _ purchases: PurchaseSummaries, calibrationEnd: CalendarDay, holdoutEnd: CalendarDay? = nil
    ) throws -> PurchaseForecastResult {
        let summaries = try purchases.repeatPurchases(
            calibrationEnd: calibrationEnd, timeUnit: timeUnit, refunds: refunds, entry: entry)
        return try forecast(summaries, purchases: purchases, holdoutEnd: holdoutEnd ?? purchases.days?.upperBound)
    }

    private func forecast(
        _ summaries: RepeatPurchaseSummaries, purchases: PurchaseSummaries?, holdoutEnd: CalendarDay?
    ) throws -> PurchaseForecastResult {
        let run = PurchaseForecastRun(forecast: self, summaries: summaries, purchases: purchases, holdoutEnd: holdoutEnd)
        return switch model {
        case .bgNBD: try run.result(BetaGeometricNBD.self)
        case .mbgNBD: try run.result(ModifiedBetaGeometricNBD.self)
        case .paretoNBD: try run.result(ParetoNBD.self)
        case .bgBB: try run.result(BetaGeometricBetaBernoulli.self)
        }
    }
}

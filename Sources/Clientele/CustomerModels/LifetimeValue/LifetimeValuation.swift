/// Values customers: purchases by a repeat-buying model, times spend, times margin, discounted by the calendar.
///
/// A customer's value is what the customer is expected to bring after the end of the observation (Fader, Hardie & Lee 2005, "RFM and CLV",
/// Journal of Marketing Research 42): P(alive) × discounted expected purchases × expected spend on an occasion × margin. What was bought up
/// to then is history, and no part of it.
///
/// Intervals are of that expectation, by the delta method on its logarithm; purchases and spend are fitted to independent parts of the
/// likelihood, so that their uncertainties are independent. How far a single customer may fall from it tells ``outlook(of:on:currency:margin:)``.
///
/// ```swift
/// let plan = try LifetimeValuePlan(horizon: LifetimeHorizon(years: 2), discounting: AnnualDiscounting(rate: 0.1), margin: 0.3)
/// let valuation = try LifetimeValuation(fit: BetaGeometricNBD.fit(summaries), spend: GammaGamma.fit(summaries).expectation, plan: plan)
/// let values = try valuation.values(of: summaries)
/// print(values.summary.equity.value, values[0].value)
/// ```
public struct LifetimeValuation<Model: RepeatBuyingModel>: Sendable {
    let purchases: PurchaseUncertainty<Model>
    let timeUnit: RepeatPurchaseTimeUnit
    /// What customers are expected to spend on an occasion.
    public let spend: SpendExpectation
    /// How customers are valued.
    public let plan: LifetimeValuePlan

    /// Makes a valuation of a fit of purchases and an expectation of spend.
    ///
    /// - Parameters:
    ///   - fit: The fit of the repeat-buying model.
    ///   - spend: What customers are expected to spend on an occasion.
    ///   - plan: How customers are valued.
    /// - Throws: ``ClienteleError/Code/missingData`` for a fit without a model; ``ClienteleError/Code/invalidArgument`` for a plan that is none.
    public init(fit: RepeatBuyingFit<Model>, spend: SpendExpectation, plan: LifetimeValuePlan) throws {
        guard let model = fit.model else {
            throw ClienteleError(
                .missingData, "the fit of purchases has no model to value customers with",
                remedy: "take customers who bought again into the fit, or give a model of published parameters")
        }
        try self.init(
            model: model, timeUnit: fit.timeUnit, covarianceOfLogarithms: fit.covarianceOfLogarithms, spend: spend, plan: plan)
    }

    /// Makes a valuation of a model of known parameters.
    ///
    /// - Parameters:
    ///   - model: The repeat-buying model.
    ///   - timeUnit: The model's time unit.
    ///   - covarianceOfLogarithms: The covariance of the logarithms of its parameters; without, intervals leave the purchases' uncertainty out.
    ///   - spend: What customers are expected to spend on an occasion.
    ///   - plan: How customers are valued.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a time unit that is not of the model's kind, or for a plan or covariance that is
    ///   none.
    public init(
        model: Model, timeUnit: RepeatPurchaseTimeUnit, covarianceOfLogarithms: [[Double]]? = nil, spend: SpendExpectation,
        plan: LifetimeValuePlan
    ) throws {
        try plan.check()
        guard timeUnit.isDiscrete == Model.kind.isDiscrete else {
            throw ClienteleError(
                .invalidArgument, "the model \(Model.kind.rawValue) does not count its time by '\(timeUnit)'",
                remedy: "give days or weeks for a continuous model, opportunities for a discrete one")
        }
        purchases = try PurchaseUncertainty(model: model, covarianceOfLogarithms: plan.intervals ? covarianceOfLogarithms : nil)
        self.timeUnit = timeUnit
        self.spend = spend
        self.plan = plan
    }

    /// The day that is valued on.
    func valuationDay(_ summaries: RepeatPurchaseSummaries?) throws -> CalendarDay {
        guard let day = plan.valuationDay ?? summaries?.calibrationEnd else {
            throw ClienteleError(
                .missingData, "it is not known on which day the observation ended", remedy: "give valuationDay in the plan")
        }
        if let end = summaries?.calibrationEnd, end != day {
            throw ClienteleError(
                .invalidArgument, "the plan values on \(day), but the observation ended on \(end)",
                remedy: "leave valuationDay out, or summarise the purchases through that day")
        }
        return day
    }

    func currency(_ summaries: RepeatPurchaseSummaries?) throws -> Currency {
        guard let currency = plan.currency ?? summaries?.currency else {
            throw ClienteleError(.missingData, "it is not known what currency the amounts are in", remedy: "give currency in the plan")
        }
        if let other = summaries?.currency, other != currency {
            throw ClienteleError(
                .mixedCurrencies, "the plan is in \(currency.code), the summaries are in \(other.code)",
                remedy: "convert the purchases at a stated rate first")
        }
        return currency
    }

    /// The covariance of the spend's log parameters, or `nil` where it is not known or not wanted.
    var spendCovariance: SymmetricMatrix? { plan.intervals ? spend.covarianceMatrix : nil }

    /// What is known of the plan and the fits, as results state it.
    func description(day: CalendarDay, currency: Currency, hasMargins: Bool) -> LifetimeValueDescription {
        var sources: [LifetimeValueDescription.Uncertainty] = []
        if purchases.covariance != nil { sources.append(.purchases) }
        if spendCovariance != nil { sources.append(.spend) }
        return LifetimeValueDescription(
            model: Model.kind, spend: spend.kind, valuationDay: day, horizon: plan.horizon, resolution: plan.resolution,
            discounting: DiscountingDescription(name: plan.discounting.name, parameters: plan.discounting.parameters),
            margin: hasMargins ? nil : plan.margin, currency: currency, confidence: plan.confidence, intervalsCover: sources,
            missingMean: plan.missingMean)
    }

    /// A customer's expected spend, and whether it is a median in place of a mean that does not exist.
    func spendTerm(
        _ evaluator: SpendEvaluator, meanOfOccasions mean: Double, occasions: Int
    ) throws -> (term: SpendEvaluator.Term, isMedian: Bool) {
        if let term = evaluator.mean(meanOfOccasions: mean, occasions: occasions) { return (term, false) }
        guard plan.missingMean == .useMedian else {
            throw ClienteleError(
                .missingData,
                "the expected spend of a customer with \(occasions) repeat occasions does not exist: the spread of spends is too heavy (q is 1 or less)",
                remedy: "set missingMean to useMedian, or give a flat mean with SpendExpectation(flatMean:)")
        }
        return (evaluator.median(meanOfOccasions: mean, occasions: occasions), true)
    }
}

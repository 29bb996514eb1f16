/// The answer of a ``PurchaseForecast``, with its evidence.
///
/// Its `Codable` form is the tool's JSON; ``rows`` are not part of it.
public struct PurchaseForecastResult: Sendable, Equatable, Codable {
    /// The model.
    public var model: RepeatBuyingModelKind
    /// In what ages, durations and rates are counted.
    public var timeUnit: RepeatPurchaseTimeUnit
    /// The last day that the model knew; `null` for a table that does not say.
    @ExplicitNull public var calibrationEnd: CalendarDay?
    /// The parameters by name; `null` where the data do not tell one, see ``identifiability``.
    public var parameters: [String: Double?]
    /// The standard errors of the parameters by name; `null` where there is none.
    public var standardErrors: [String: Double?]
    /// The parameters with their intervals, in the model's order.
    public var estimates: [ParameterEstimate]
    /// The covariance of the parameters in the model's order; `null` unless all are told.
    @ExplicitNull public var covariance: [[Double]]?
    /// The logarithm of the likelihood at the best point; `null` without one.
    @ExplicitNull public var logLikelihood: Double?
    /// Akaike's information criterion.
    @ExplicitNull public var aic: Double?
    /// The Bayesian information criterion.
    @ExplicitNull public var bic: Double?
    /// Whether the search ended where the gradient is zero to within the tolerance.
    public var converged: Bool
    /// The largest component of the gradient of the mean customer's log-likelihood in the logarithms of the parameters.
    @ExplicitNull public var gradientNorm: Double?
    /// How many steps the search took.
    public var iterations: Int
    /// Whether the data tell the parameters, and what can be told otherwise.
    public var identifiability: Identifiability
    /// How many customers the model was fitted to.
    public var customers: Double
    /// How many of them had bought again.
    public var repeaters: Double
    /// How many repeat purchases they had made.
    public var repeatPurchases: Double
    /// How many customers were left out, and why.
    public var leftOut: CustomersLeftOut
    /// Whether the purchases look as if they began in mid-life; `null` where that cannot be said.
    @ExplicitNull public var leftTruncation: LeftTruncationCheck?
    /// How far the forecast reaches, in time units.
    public var horizon: Double
    /// What all customers together will buy within the horizon; `null` without a model.
    @ExplicitNull public var total: RepeatPurchaseTotal?
    /// What a new customer is expected to buy within the horizon after the first purchase; `null` without a model.
    @ExplicitNull public var newCustomerPurchases: Double?
    /// The model of spend; `null` where no customer has a mean repeat spend.
    @ExplicitNull public var spend: SpendForecast?
    /// What the customers are worth; `null` where they were not valued, see ``notes``.
    @ExplicitNull public var lifetimeValue: LifetimeValueSummary?
    /// How the forecast compares with what happened after the calibration; `null` without a holdout.
    @ExplicitNull public var holdout: HoldoutEvaluation?
    /// What the rule of managers would have said; `null` without a holdout or without a time before the calibration's end to choose it on.
    @ExplicitNull public var heuristic: HeuristicComparison?
    /// Numbers of repeat purchases in the calibration, actual and expected; `null` without a model.
    @ExplicitNull public var histogram: PurchaseFrequencyHistogram?
    /// Actual and expected repeat purchases by period; `null` for a table.
    @ExplicitNull public var tracking: TrackingPlot?
    /// The probability of being alive by how often and how lately customers bought; `null` without a model.
    @ExplicitNull public var probabilityAlive: ProbabilityAliveGrid?
    /// What could not be answered, and why; one sentence each.
    public var notes: [String]
    /// The rows of the input that could not be taken; who read the input puts them here.
    public var rejectedRows: [RejectedRow] = []
    /// The customers one by one; empty in a result that was read from its encoded form.
    public var rows = PurchaseForecastRows()

    private enum CodingKeys: String, CodingKey {
        case model, timeUnit, calibrationEnd, parameters, standardErrors, estimates, covariance, logLikelihood, aic, bic, converged
        case gradientNorm, iterations, identifiability, customers, repeaters, repeatPurchases, leftOut, leftTruncation, horizon, total
        case newCustomerPurchases, spend, lifetimeValue, holdout, heuristic, histogram, tracking, probabilityAlive, notes, rejectedRows
    }
}

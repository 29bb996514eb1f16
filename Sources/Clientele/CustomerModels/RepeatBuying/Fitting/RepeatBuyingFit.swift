/// A repeat-buying model fitted to customers by maximum likelihood, with the evidence.
///
/// ```swift
/// let summaries = try PurchaseSummaries(of: purchases).repeatPurchases(calibrationEnd: CalendarDay("1997-09-30"), timeUnit: .week)
/// let fit = try BetaGeometricNBD.fit(summaries)
/// if fit.identifiability.isIdentified, let model = fit.model {
///     print(model.probabilityAlive(summaries[0]))
/// }
/// ```
public struct RepeatBuyingFit<Model: RepeatBuyingModel>: Sendable, Hashable {
    /// The model at the best point, or `nil` where the likelihood has none.
    ///
    /// Where the data do not tell all parameters it is some point on the ridge of equally good ones: good for predictions, which are the
    /// same all along the ridge, but its parameters are no estimates. Those are in ``parameters``.
    public let model: Model?
    /// The logarithm of the likelihood at the best point, without the penalty; `nil` without a model.
    public let logLikelihood: Double?
    /// Whether the search ended where the gradient is zero to within the tolerance.
    public let converged: Bool
    /// The largest component of the gradient of the mean customer's log-likelihood in the logarithms of the parameters, at the best point.
    public let gradientNorm: Double?
    /// How many steps the search took from all starts.
    public let iterations: Int
    /// How often the likelihood and its gradient were computed.
    public let evaluations: Int
    /// What is told of each parameter, in the order of ``RepeatBuyingModel/parameterNames``.
    public let parameters: [ParameterEstimate]
    /// The covariance of the parameters by the delta method, or `nil` unless all are told.
    public let covariance: [[Double]]?
    /// The correlation of the parameters, or `nil` unless all are told.
    public let correlation: [[Double]]?
    /// The covariance of the logarithms of the parameters within the directions that the data tell; zero along a ridge.
    public let covarianceOfLogarithms: [[Double]]?
    /// How many customers the model was fitted to: the sum of the weights.
    public let customers: Double
    /// In what ages and durations are counted.
    public let timeUnit: RepeatPurchaseTimeUnit
    /// The confidence of the intervals.
    public let confidence: Double
    /// The weight of the penalty; 0 for none.
    public let penalty: Double
    /// Whether the data tell the parameters, and what can be told otherwise.
    public let identifiability: Identifiability

    /// Akaike's information criterion, 2·4 − 2 ln L, or `nil` without a model.
    public var aic: Double? { logLikelihood.map { 8 - 2 * $0 } }

    /// The Bayesian information criterion, 4 ln *n* − 2 ln L, or `nil` without a model.
    public var bic: Double? { logLikelihood.map { 4 * Libm.log(customers) - 2 * $0 } }
}

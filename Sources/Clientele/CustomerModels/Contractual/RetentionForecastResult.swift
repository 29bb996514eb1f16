/// The projection of the retention of cohorts, with its evidence.
///
/// Its `Codable` form is the tool's JSON.
public struct RetentionForecastResult: Codable, Sendable, Hashable {
    /// The name of the model, `sBG`.
    public var model: String
    /// How many cohorts there were.
    public var cohorts: Int
    /// How many customers they began with.
    public var customers: Int
    /// How many renewals of the oldest cohort were seen.
    public var periods: Int
    /// What the counts can tell of the parameters.
    public var identifiability: RetentionIdentifiability
    /// What that means, in one sentence.
    public var explanation: String
    /// The first parameter of the beta distribution of the customers' chances to leave, or `nil` where it cannot be told.
    @ExplicitNull public var alpha: Double?
    /// The second parameter, or `nil` where it cannot be told.
    @ExplicitNull public var beta: Double?
    /// The log-likelihood.
    @ExplicitNull public var logLikelihood: Double?
    /// Akaike's criterion.
    @ExplicitNull public var aic: Double?
    /// Whether the search reached a maximum, or none was needed.
    public var converged: Bool
    /// The largest derivative of the log-likelihood by the logarithm of a parameter.
    @ExplicitNull public var gradientNorm: Double?
    /// How many steps the search took.
    public var iterations: Int
    /// The standard errors by the names of the parameters, or `nil`: see ``covarianceNote``.
    @ExplicitNull public var standardErrors: [String: Double]?
    /// Why there are no standard errors, or `nil` where there are.
    @ExplicitNull public var covarianceNote: String?
    /// The parameters with intervals of the profile likelihood.
    public var parameters: [RetentionParameter]
    /// The churn rate that all customers have if they do not differ, with Wilson's interval.
    @ExplicitNull public var constantChurn: Estimate?
    /// The likelihood ratio against a constant churn rate.
    @ExplicitNull public var heterogeneityRatio: Double?
    /// The coverage of intervals.
    public var confidence: Double
    /// The survival by renewals: the first is S(0) = 1, the one at place *t* is S(t); `nil` where it cannot be told.
    public var survival: [Double?]
    /// The lower ends of the intervals of the survival.
    public var survivalLower: [Double?]
    /// The upper ends of the intervals of the survival.
    public var survivalUpper: [Double?]
    /// The retention rates, r(1) first, to the same horizon.
    public var retentionRates: [Double?]
    /// The survival in the data: the product of the observed retention rates, 1 first; `nil` from the first period without a decision.
    public var observedSurvival: [Double?]
    /// The shares of those who renewed, of the first period first.
    public var observedRetentionRates: [Double?]
    /// The discount rate a period.
    public var discountRate: Double
    /// Which payments count towards the residual lifetimes.
    public var payment: PaymentTiming
    /// The discounted expected lifetime of a new customer, the first payment at once; `nil` where it cannot be told.
    @ExplicitNull public var discountedLifetime: DiscountedLifetime?
    /// The discounted expected residual lifetime of a customer after 0, 1, … renewals, up to the last that was seen.
    public var discountedResidualLifetimes: [DiscountedLifetime?]
    /// The beta-discrete-Weibull beside it.
    public var comparison: RetentionComparison
    /// Each cohort's own survival beside the model's.
    public var cohortCurves: [CohortCurve]
}

/// A fit of the gamma-gamma model, with the evidence for it.
public struct GammaGammaFit: Sendable, Hashable, Codable {
    /// Whether the data tell the parameters, and if not, why and what can still be told.
    public var identifiability: SpendIdentifiability
    /// The model at the estimates, or `nil` unless all parameters are told; ``expectation`` stands in any case.
    @ExplicitNull public var model: GammaGamma?
    /// The parameters in the order of ``GammaGamma/parameterNames``.
    public var parameters: [ParameterEstimate]
    /// The covariance of the parameters, or `nil` unless they are told.
    @ExplicitNull public var covariance: [[Double]]?
    /// The correlation of the parameters, or `nil` unless they are told.
    @ExplicitNull public var correlation: [[Double]]?
    /// The logarithm of the likelihood, with all constants; of the simpler model where the fit came to one; `nil` where it has no maximum.
    @ExplicitNull public var logLikelihood: Double?
    /// Akaike's information criterion, of three parameters, or `nil` unless they are told.
    @ExplicitNull public var aic: Double?
    /// The Bayesian information criterion, with the number of customers, or `nil` unless the parameters are told.
    @ExplicitNull public var bic: Double?
    /// Whether the search ended at a maximum.
    public var converged: Bool
    /// The largest derivative of the log-likelihood by the logarithm of a parameter at the end, or `nil` where nothing was searched.
    @ExplicitNull public var gradientNorm: Double?
    /// How many steps the search took.
    public var iterations: Int
    /// How many customers with repeat spend the fit stands on: the sum of their weights.
    public var customers: Double
    /// How many occasions their means are of.
    public var occasions: Double
    /// The confidence of the intervals.
    public var confidence: Double
    /// The mean of all customers, or why there is none.
    public var populationMean: PopulationMeanSpend
    /// Whether what customers spend has to do with how often they buy, which the model rules out.
    public var independence: SpendIndependence
    /// What customers are expected to spend, with its uncertainty.
    public var expectation: SpendExpectation
}

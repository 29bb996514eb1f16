/// The beta-discrete-Weibull beside the shifted beta-geometric, which is its case c = 1.
public struct RetentionComparison: Codable, Sendable, Hashable {
    /// The name of the other model, `BdW`.
    public var model: String
    /// What the counts can tell of its parameters.
    public var identifiability: RetentionIdentifiability
    /// The first parameter of the beta distribution, or `nil` where it cannot be told.
    @ExplicitNull public var alpha: Double?
    /// The second parameter, or `nil` where it cannot be told.
    @ExplicitNull public var beta: Double?
    /// The shape over time, or `nil` where it cannot be told.
    @ExplicitNull public var c: Double?
    /// Its log-likelihood.
    @ExplicitNull public var logLikelihood: Double?
    /// Akaike's criterion.
    @ExplicitNull public var aic: Double?
    /// Whether the search reached a maximum.
    public var converged: Bool
    /// The largest derivative of the log-likelihood by the logarithm of a parameter.
    @ExplicitNull public var gradientNorm: Double?
    /// The standard errors by the names of the parameters.
    @ExplicitNull public var standardErrors: [String: Double]?
    /// Twice the difference of the log-likelihoods, never negative; `nil` where one is missing.
    @ExplicitNull public var likelihoodRatio: Double?
    /// The chance of so large a ratio if c = 1, from χ² with one degree of freedom.
    @ExplicitNull public var p: Double?
    /// The name of the model of the smaller Akaike criterion.
    @ExplicitNull public var preferred: String?

    /// Compares two fits to the same counts.
    ///
    /// - Parameters:
    ///   - fit: The shifted beta-geometric.
    ///   - other: The beta-discrete-Weibull.
    public init(_ fit: RetentionFit<ShiftedBetaGeometric>, against other: RetentionFit<BetaDiscreteWeibull>) {
        model = BetaDiscreteWeibull.name
        identifiability = other.identifiability
        (alpha, beta, c) = (other.model?.alpha, other.model?.beta, other.model?.c)
        (logLikelihood, aic, converged, gradientNorm) = (other.logLikelihood, other.aic, other.converged, other.gradientNorm)
        standardErrors = other.errors()
        let isTested = other.identifiability.hasParameters || other.identifiability == .homogeneous
        guard isTested, other.converged, fit.converged, let smaller = fit.logLikelihood, let larger = other.logLikelihood else { return }
        let ratio = max(2 * (larger - smaller), 0)
        likelihoodRatio = ratio
        p = ChiSquareDistribution(degreesOfFreedom: 1).survival(ratio)
        if let left = fit.aic, let right = other.aic { preferred = right < left ? BetaDiscreteWeibull.name : ShiftedBetaGeometric.name }
    }
}

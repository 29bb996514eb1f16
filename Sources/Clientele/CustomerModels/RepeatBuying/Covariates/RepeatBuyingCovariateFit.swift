/// A repeat-buying model whose parameters depend on covariates, fitted by maximum likelihood, with the evidence.
public struct RepeatBuyingCovariateFit<Model: RepeatBuyingModel>: Sendable, Hashable, Codable {
    /// The fit to the same customers without covariates.
    public let withoutCovariates: RepeatBuyingFit<Model>
    /// The parameters of a customer whose covariates are all at their mean.
    public let parameters: [ParameterEstimate]
    /// The coefficients, parameter by parameter, in the order of the covariates.
    public let coefficients: [CovariateCoefficient]
    /// The logarithm of the likelihood, without the penalty.
    public let logLikelihood: Double
    /// Whether the search ended where the gradient is zero to within the tolerance.
    public let converged: Bool
    /// The largest component of the gradient of the mean customer's log-likelihood.
    public let gradientNorm: Double
    /// How many steps the search took.
    public let iterations: Int
    /// How often the likelihood and its gradient were computed.
    public let evaluations: Int
    /// Whether the covariates explain more than chance, all of them together; `nil` with a penalty, under which it does not hold.
    @ExplicitNull public internal(set) var likelihoodRatio: LikelihoodRatioTest?

    let point: [Double]
    let means: [Double]
    let deviations: [Double]

    /// Akaike's information criterion.
    public var aic: Double { 2 * Double(point.count) - 2 * logLikelihood }

    /// The Bayesian information criterion.
    public var bic: Double { Double(point.count) * Libm.log(withoutCovariates.customers) - 2 * logLikelihood }

    /// The model of a customer with some covariates.
    ///
    /// - Parameter covariates: One value a covariate, in the order of the fit's table.
    /// - Returns: The model.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for another count of values, or values that lead beyond what can be computed.
    public func model(for covariates: [Double]) throws -> Model {
        let effects = CovariateEffect.effects(of: Model.kind) ?? []
        guard covariates.count == means.count, covariates.allSatisfy(\.isFinite), deviations.count == means.count,
            point.count == 4 + effects.count * means.count
        else {
            throw ClienteleError(
                .invalidArgument, "\(covariates.count) values for \(means.count) covariates, or one that is not finite",
                remedy: "give one finite number for each covariate")
        }
        var logs = Array(point.prefix(4))
        for (number, effect) in effects.enumerated() {
            for column in means.indices {
                let value = (covariates[column] - means[column]) / deviations[column]
                logs[effect.place] += effect.sign * point[4 + number * means.count + column] * value
            }
        }
        return try Model(parameters: logs.map { Libm.exp($0) })
    }
}

/// What a fit tells of one covariate's effect on one parameter.
public struct CovariateCoefficient: Codable, Sendable, Hashable {
    /// The covariate's name.
    public let covariate: String
    /// The parameter it acts on, as the model names it.
    public let parameter: String
    /// The coefficient for one unit of the covariate, or `nil` where the data do not tell it.
    ///
    /// On `alpha` and on the `beta` of Pareto/NBD a customer's parameter is the baseline's times exp(−coefficient · value), so that a positive
    /// coefficient means faster buying or leaving; on `a` and `b` times exp(coefficient · value).
    @ExplicitNull public var value: Double?
    /// The standard error, or `nil`.
    @ExplicitNull public var standardError: Double?
    /// The coefficient divided by its standard error, or `nil`.
    @ExplicitNull public var z: Double?
    /// The probability of a |z| as large or larger where the covariate has no effect, or `nil`.
    @ExplicitNull public var pValue: Double?
    /// The lower end of the interval of confidence, or `nil`.
    @ExplicitNull public var lower: Double?
    /// The upper end of the interval of confidence, or `nil`.
    @ExplicitNull public var upper: Double?

    /// Works out test and interval, which reaches to a quantile of the standard normal distribution.
    init(covariate: String, parameter: String, value: Double?, standardError: Double?, quantile: Double) {
        self.covariate = covariate
        self.parameter = parameter
        self.value = value
        guard let value, let standardError, standardError > 0 else { return }
        self.standardError = standardError
        z = value / standardError
        pValue = min(1, 2 * NormalDistribution.survival(abs(value / standardError)))
        lower = value - quantile * standardError
        upper = value + quantile * standardError
    }
}

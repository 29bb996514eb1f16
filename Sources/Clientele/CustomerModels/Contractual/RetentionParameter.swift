/// One parameter of a fitted ``RetentionModel``.
public struct RetentionParameter: Codable, Sendable, Hashable {
    /// The name.
    public var name: String
    /// The estimate of maximum likelihood.
    public var value: Double
    /// Its standard error, or `nil` where there is no covariance.
    @ExplicitNull public var standardError: Double?
    /// The lower end of the interval of the profile likelihood, or `nil` where the likelihood stays too high however small the parameter is.
    @ExplicitNull public var lower: Double?
    /// The upper end of the interval of the profile likelihood, or `nil` where the likelihood stays too high however large the parameter is.
    @ExplicitNull public var upper: Double?
}

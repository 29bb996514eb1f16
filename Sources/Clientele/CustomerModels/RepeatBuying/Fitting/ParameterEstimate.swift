/// What a fit tells of one parameter.
public struct ParameterEstimate: Codable, Sendable, Hashable {
    /// The parameter's name, as the literature writes it.
    public let name: String
    /// The maximum-likelihood estimate, or `nil` where the data do not tell it; ``Identifiability`` says why.
    @ExplicitNull public var value: Double?
    /// The standard error, by the delta method from that of the logarithm, or `nil`.
    @ExplicitNull public var standardError: Double?
    /// The lower end of the interval of confidence, which is symmetric on the log scale, or `nil`.
    @ExplicitNull public var lower: Double?
    /// The upper end of the interval, or `nil`.
    @ExplicitNull public var upper: Double?

    /// Makes an estimate.
    ///
    /// - Parameters:
    ///   - name: The parameter's name.
    ///   - value: The estimate.
    ///   - standardError: Its standard error.
    ///   - lower: The lower end of the interval.
    ///   - upper: The upper end of the interval.
    public init(name: String, value: Double? = nil, standardError: Double? = nil, lower: Double? = nil, upper: Double? = nil) {
        self.name = name
        self.value = value
        self.standardError = standardError
        self.lower = lower
        self.upper = upper
    }
}

/// What one customer adds to a log-likelihood, with its gradient in the logarithms of the parameters.
public struct LogLikelihoodTerm: Sendable, Hashable {
    /// The natural logarithm of the likelihood.
    public var value: Double
    /// Its derivatives by the logarithms of the parameters, in the parameters' order.
    public var gradient: SIMD4<Double>

    /// Makes a term.
    ///
    /// - Parameters:
    ///   - value: The natural logarithm of the likelihood.
    ///   - gradient: Its derivatives by the logarithms of the parameters.
    public init(value: Double, gradient: SIMD4<Double>) {
        self.value = value
        self.gradient = gradient
    }
}

/// The log-likelihood of many histories as a function of a model's parameters, prepared to be evaluated over and over.
package protocol RepeatBuyingLikelihoodSum: Sendable {
    /// The weighted sum of the log-likelihoods, with its gradient in the logarithms of the parameters.
    ///
    /// It is the same on any number of cores.
    ///
    /// - Parameter parameters: The parameters in the order of ``RepeatBuyingModel/parameterNames``.
    /// - Returns: The sum.
    func term(at parameters: SIMD4<Double>) -> LogLikelihoodTerm
}

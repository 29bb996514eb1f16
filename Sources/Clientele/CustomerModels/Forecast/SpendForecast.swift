/// The model of what customers spend on an occasion, as a forecast states it: its parameters as keys, and its whole fit.
public struct SpendForecast: Sendable, Hashable, Codable {
    /// The parameter *p*; `null` where the data do not tell it.
    @ExplicitNull public var p: Double?
    /// The parameter *q*; `null` where the data do not tell it.
    @ExplicitNull public var q: Double?
    /// The parameter γ; `null` where the data do not tell it.
    @ExplicitNull public var gamma: Double?
    /// The logarithm of the likelihood; `null` without one.
    @ExplicitNull public var logLikelihood: Double?
    /// The fit with its evidence.
    public var fit: GammaGammaFit

    /// States a fit.
    ///
    /// - Parameter fit: The fit.
    public init(_ fit: GammaGammaFit) {
        func value(_ name: String) -> Double? { fit.parameters.first { $0.name == name }?.value }
        self.fit = fit
        _p = ExplicitNull(wrappedValue: value("p"))
        _q = ExplicitNull(wrappedValue: value("q"))
        _gamma = ExplicitNull(wrappedValue: value("gamma"))
        _logLikelihood = ExplicitNull(wrappedValue: fit.logLikelihood)
    }
}

/// What one covariate does to the hazard.
public struct CoxCoefficient: Sendable, Hashable, Codable {
    /// The covariate.
    public let name: String
    /// Whether it could be estimated; without that all figures are `nil`.
    public let status: CoxCoefficientStatus
    /// The logarithm of the hazard ratio.
    @ExplicitNull public private(set) var coefficient: Double?
    /// Its standard error.
    @ExplicitNull public private(set) var standardError: Double?
    /// Coefficient over standard error.
    @ExplicitNull public private(set) var z: Double?
    /// The chance of a *z* at least as far from 0 were the covariate without effect.
    @ExplicitNull public private(set) var p: Double?
    /// The lower end of the interval around the coefficient.
    @ExplicitNull public private(set) var lower: Double?
    /// The upper end of the interval around the coefficient.
    @ExplicitNull public private(set) var upper: Double?
    /// By what the hazard is multiplied where the covariate is one larger; `nil` also where that is beyond all numbers.
    @ExplicitNull public private(set) var hazardRatio: Double?
    /// The lower end of the interval around the hazard ratio.
    @ExplicitNull public private(set) var hazardRatioLower: Double?
    /// The upper end of the interval around the hazard ratio.
    @ExplicitNull public private(set) var hazardRatioUpper: Double?

    /// A coefficient that was estimated.
    init(name: String, coefficient: Double, standardError: Double, z critical: Double) {
        let z = coefficient / standardError
        self.name = name
        status = .estimated
        _coefficient = ExplicitNull(wrappedValue: coefficient)
        _standardError = ExplicitNull(wrappedValue: standardError)
        _z = ExplicitNull(wrappedValue: CoxCoefficient.finite(z))
        _p = ExplicitNull(wrappedValue: CoxCoefficient.finite(2 * NormalDistribution.survival(z.magnitude)))
        let (lower, upper) = (coefficient - critical * standardError, coefficient + critical * standardError)
        _lower = ExplicitNull(wrappedValue: CoxCoefficient.finite(lower))
        _upper = ExplicitNull(wrappedValue: CoxCoefficient.finite(upper))
        _hazardRatio = ExplicitNull(wrappedValue: CoxCoefficient.finite(Libm.exp(coefficient)))
        _hazardRatioLower = ExplicitNull(wrappedValue: CoxCoefficient.finite(Libm.exp(lower)))
        _hazardRatioUpper = ExplicitNull(wrappedValue: CoxCoefficient.finite(Libm.exp(upper)))
    }

    /// A coefficient that was not.
    init(name: String, status: CoxCoefficientStatus) {
        self.name = name
        self.status = status
        let none = ExplicitNull<Double>(wrappedValue: nil)
        (_coefficient, _standardError, _z, _p, _lower, _upper) = (none, none, none, none, none, none)
        (_hazardRatio, _hazardRatioLower, _hazardRatioUpper) = (none, none, none)
    }

    private static func finite(_ number: Double) -> Double? { number.isFinite ? number : nil }
}

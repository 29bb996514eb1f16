/// A test of whether all covariates together are without effect.
public struct CoxGlobalTest: Sendable, Hashable, Codable {
    /// The statistic; `nil` where the fit has none.
    @ExplicitNull public private(set) var chiSquare: Double?
    /// How many coefficients are in it.
    public let degreesOfFreedom: Int
    /// The chance of a statistic at least as large were there no effect; `nil` where there is no statistic.
    @ExplicitNull public private(set) var p: Double?

    init(chiSquare: Double?, degreesOfFreedom: Int) {
        let valid = chiSquare.flatMap { $0.isFinite && degreesOfFreedom > 0 ? max($0, 0) : nil }
        self.degreesOfFreedom = degreesOfFreedom
        _chiSquare = ExplicitNull(wrappedValue: valid)
        let p = valid.map { ChiSquareDistribution(degreesOfFreedom: Double(degreesOfFreedom)).survival($0) }
        _p = ExplicitNull(wrappedValue: p)
    }
}

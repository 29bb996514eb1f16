/// Whether the hazard ratio of one covariate stays the same over time.
public struct ProportionalityFinding: Sendable, Hashable, Codable {
    /// The covariate.
    public let name: String
    /// The correlation of the scaled residuals with time: above 0 where the coefficient grows; `nil` where all are equal.
    @ExplicitNull public private(set) var correlation: Double?
    /// The statistic, of one degree of freedom; `nil` where all events happened at one time.
    @ExplicitNull public private(set) var chiSquare: Double?
    /// The chance of a statistic at least as large were the ratio the same at all times; `nil` where there is no statistic.
    @ExplicitNull public private(set) var p: Double?

    init(name: String, correlation: Double?, chiSquare: Double?) {
        let test = CoxGlobalTest(chiSquare: chiSquare, degreesOfFreedom: 1)
        self.name = name
        _correlation = ExplicitNull(wrappedValue: correlation.flatMap { $0.isFinite ? $0 : nil })
        _chiSquare = ExplicitNull(wrappedValue: test.chiSquare)
        _p = ExplicitNull(wrappedValue: test.p)
    }
}

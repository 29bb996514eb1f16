/// What all customers together may bring: customer equity with the interval of what will actually come, not of its expectation.
public struct EquityOutlook: Sendable, Hashable, Codable {
    /// How many customers were valued: the sum of their weights.
    public var customers: Double
    /// The expected value of all, as ``LifetimeValueSummary/equity``.
    public var value: DecimalAmount
    /// The standard deviation of the sum around its expectation if model and parameters are right; `nil` where the spend of a customer has no
    /// variance.
    @ExplicitNull public var standardDeviation: Double?
    /// The standard error of the expectation, from the uncertainty of the parameters; `nil` where that is not known.
    @ExplicitNull public var standardError: Double?
    /// What all will bring at the least, with half of what the confidence leaves; `nil` without a standard deviation.
    @ExplicitNull public var predictiveLower: DecimalAmount?
    /// What all will bring at the most, with half of what the confidence leaves; `nil` without a standard deviation.
    @ExplicitNull public var predictiveUpper: DecimalAmount?
}

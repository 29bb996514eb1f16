/// The overdue among the most valuable customers: the share of those not gone who brought the most in a year.
public struct OverdueValuable: Codable, Sendable, Hashable {
    /// The share of the customers that counts as valuable.
    public var share: Double
    /// The least that a valuable customer brought in a year; `null` without customers.
    @ExplicitNull public var leastYearlyValue: DecimalAmount?
    /// How many valuable customers are overdue.
    public var overdue: Int
    /// What these brought in a year.
    public var yearlyValue: DecimalAmount
    /// The same times the chance that each is lost, one less the probability of being alive; `null` without a model.
    @ExplicitNull public var atStake: DecimalAmount?
}

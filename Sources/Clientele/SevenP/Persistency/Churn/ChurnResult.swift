/// How many customers are lost, period by period, under a stated rule.
public struct ChurnResult: Codable, Sendable, Hashable {
    /// The rule in words.
    public var rule: String
    /// The length of a period.
    public var period: CohortPeriod
    /// How many customers are not lost on the day of the analysis.
    public var active: Int
    /// How many are.
    public var lost: Int
    /// How many customers were at risk, summed over the complete periods behind the run-in.
    public var atRiskPeriods: Int
    /// The mean churn rate of these periods: all losses by all at risk, with Wilson's interval; `null` without such a period.
    ///
    /// A customer counts in every period at risk, so the interval is that of independent periods.
    @ExplicitNull public var meanRate: Estimate?
    /// The periods from the first purchase to the day of the analysis.
    public var periods: [ChurnPeriod]
}

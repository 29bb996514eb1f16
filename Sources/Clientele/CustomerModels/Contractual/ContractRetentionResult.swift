/// The renewals of the contracts of a base, and how many contracts were left out of them.
public struct ContractRetentionResult: Codable, Sendable, Hashable {
    /// The day of the analysis.
    public var asOf: CalendarDay
    /// After what time a contract is renewed.
    public var period: CohortPeriod
    /// The counts, by cohort.
    public var counts: RetentionCounts
    /// How many contracts they are of.
    public var contracts: Int
    /// How many contracts had not come to their first renewal.
    public var notYetDue: Int
    /// How many contracts begin later.
    public var notBegun: Int
    /// How many contracts ended on the day they began, so that they never were in force.
    public var neverInForce: Int
    /// How many of the contracts had ended and do not say why.
    public var endedWithoutReason: Int

    init(asOf: CalendarDay, period: CohortPeriod) {
        self.asOf = asOf
        self.period = period
        counts = RetentionCounts()
        (contracts, notYetDue, notBegun, neverInForce, endedWithoutReason) = (0, 0, 0, 0, 0)
    }
}

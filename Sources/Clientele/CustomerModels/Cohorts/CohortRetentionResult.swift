/// How many customers came back in the periods after their first purchase, by cohort.
///
/// Its `Codable` form is the tool's JSON.
public struct CohortRetentionResult: Codable, Sendable, Hashable {
    /// The day of the analysis.
    public var asOf: CalendarDay
    /// The length of a period.
    public var period: CohortPeriod
    /// How many customers the cohorts have.
    public var customers: Int
    /// How many more have rows by that day, but no purchase occasion.
    public var withoutPurchases: Int
    /// Whether the period of the analysis was still running, so that the last count of every cohort can only rise.
    public var isLastPeriodIncomplete: Bool
    /// The coverage of intervals.
    public var confidence: Double
    /// The cohorts in the order of time; periods in which nobody entered have none.
    public var cohorts: [PurchaseCohort]
    /// The shares over all cohorts by periods after the entry; what is incomplete is left out.
    public var overall: [RetainedShare]
    /// The rows of the input that could not be taken; who read the input puts them here.
    public var rejectedRows: [RejectedRow] = []
}

/// The scorecards of all account managers and other staff, and the accounts that nobody touches.
public struct AccountScorecards: Sendable, Hashable, Codable {
    /// The first day of the period.
    public var firstDay: CalendarDay
    /// The last day of the period.
    public var lastDay: CalendarDay
    /// After how many days without a touch an account is idle.
    public var idleAfterDays: Int
    /// After how many days without use a member of staff is reported.
    public var silentAfterDays: Int
    /// One scorecard a person: account managers by revenue, the highest first, then staff without accounts by records touched; equal ones by
    /// the bytes of the name.
    public var people: [AccountScorecard]
    /// How many accounts there are with an account manager.
    public var accounts: Int
    /// How many of them are idle.
    public var idleAccounts: Int
    /// What the idle ones brought in the period.
    public var idleRevenue: DecimalAmount
    /// The idle accounts that brought most, the highest first, up to the number asked for.
    public var dearestIdleAccounts: [IdleAccount]
}

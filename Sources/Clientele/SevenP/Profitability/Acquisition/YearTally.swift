/// What was spent and earned in the last year and the one before, for acquisition against retention.
struct YearTally: Sendable {
    /// Acquisition cost of the last year, whoever it was spent on.
    var acquisition: Int128 = 0
    /// Retention cost of the last year on those who bought in the year before.
    var retention: Int128 = 0
    /// How many bought for the first time in the last year.
    var newCustomers = 0
    var activeBefore = 0
    var kept = 0
    /// The margin, in the year before, of those who have not bought since.
    var lostMargin: Int128 = 0
    /// Who bought for the first time in the year before, and so have a whole first year behind them.
    var firstYearCustomers = 0
    /// Their margin in their first 365 days.
    var firstYearMargin: Int128 = 0

    mutating func merge(_ other: YearTally) {
        acquisition += other.acquisition
        retention += other.retention
        newCustomers += other.newCustomers
        activeBefore += other.activeBefore
        kept += other.kept
        lostMargin += other.lostMargin
        firstYearCustomers += other.firstYearCustomers
        firstYearMargin += other.firstYearMargin
    }
}

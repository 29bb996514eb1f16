/// How customers buy, and how they are served: what ``PerformanceAnalysis`` gives.
public struct PerformanceResult: Sendable, Equatable, Codable {
    /// The last day that counted.
    public var asOf: CalendarDay
    /// The currency of all amounts.
    public var currency: Currency
    /// Revenue by month, from new and from returning customers.
    public var revenueByMonth: RevenueByMonth
    /// The crossings that were asked for and that the data allow, in their order.
    public var sales: [SalesPivotResult]
    /// What made revenue change against the period before.
    ///
    /// `null` unless purchases begin by the end of the calendar month in which the period before begins: days before the ledger began
    /// would pass for growth. ``RevenueGrowthAnalysis`` by itself compares whatever there is.
    @ExplicitNull public var growth: RevenueGrowth?
    /// Trend and season of all sales, and of the largest categories, regions and channels.
    @ExplicitNull public var trends: SalesTrends?
    /// How much revenue hangs on few, and how customers divide their spending.
    @ExplicitNull public var concentration: SpendConcentration?
    /// Sales against the targets that were set, in their order; none where none was.
    public var targets: [TargetAchievement]
    /// The scorecards of account managers and other staff.
    @ExplicitNull public var scorecards: AccountScorecards?
    /// How fast customers pay.
    @ExplicitNull public var payments: PaymentDelay?
    /// How service levels were kept.
    @ExplicitNull public var service: ServicePerformance?
    /// How satisfied customers are.
    @ExplicitNull public var satisfaction: CustomerSatisfaction?
    /// What the data did not allow.
    public var unavailable: [UnavailablePart]
    /// What was found, the dearest first.
    public var findings: [Finding]
    /// Everything that was tested: trends and, for categories, seasons of the series in ``trends``.
    public var tests: [FindingTest]
}

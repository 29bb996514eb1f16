/// How do they buy? Sales by category, channel, place and period, growth, trend and season, concentration, targets, scorecards, payment,
/// service and satisfaction: the fourth of the seven views of a customer base.
///
/// Each part is an analysis of its own that can be used alone. What the data do not allow is listed in ``PerformanceResult/unavailable``;
/// purchases alone give sales, growth, trends and concentration.
///
/// ```swift
/// let purchases = try [("ann", "2023-05-01", "60"), ("ann", "2024-05-01", "80"), ("bob", "2024-06-01", "40")].map {
///     Purchase(customerID: CustomerID($0.0), day: try CalendarDay($0.1), amount: try Money($0.2, in: .eur), channel: "web")
/// }
/// let result = try PerformanceAnalysis().analyze(
///     CustomerBase(purchases: purchases), in: AnalysisContext(asOf: CalendarDay("2024-05-31")))
/// print(result.sales[0].total.revenue, result.unavailable.map(\.part).count)  // 140.00 11
/// ```
public struct PerformanceAnalysis: CustomerAnalysis {
    /// What sales are told apart by, crossing by crossing; those that need a column which no line has are left out.
    public var crossings: [[SalesDimension]]
    /// How many categories, products, channels and regions stand for themselves; the others are put together as the rest.
    public var topN: Int
    /// How many months growth, concentration, scorecards, service and satisfaction look back.
    public var months: Int
    /// What is worth telling of trends and seasons.
    public var trendRules: SalesTrendRules
    /// Where to read what customers spend on everything; `nil` where nobody knows.
    public var wallet: WalletSource?
    /// The targets.
    public var targets: [SalesTarget]
    /// The stated levels of service.
    public var serviceLevels: [ServiceLevel]
    /// How scorecards are made; their months are those of the analysis.
    public var scorecards: AccountScorecardAnalysis
    /// How payments are looked at.
    public var payments: PaymentDelayAnalysis
    /// Which purchases are occasions, for revenue by month.
    public var refunds: any RefundPolicy

    /// The crossings unless told otherwise.
    public static let customaryCrossings: [[SalesDimension]] = [
        [.year], [.category], [.product], [.channel], [.region], [.category, .channel], [.category, .region], [.channel, .region],
        [.category, .quarter], [.region, .quarter], [.channel, .quarter],
    ]

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - crossings: What sales are told apart by.
    ///   - topN: How many values of a dimension stand for themselves.
    ///   - months: How many months to look back.
    ///   - trendRules: What is worth telling of trends and seasons.
    ///   - wallet: Where to read what customers spend on everything.
    ///   - targets: The targets.
    ///   - serviceLevels: The stated levels of service.
    ///   - scorecards: How scorecards are made.
    ///   - payments: How payments are looked at.
    ///   - refunds: Which purchases are occasions.
    public init(
        crossings: [[SalesDimension]] = PerformanceAnalysis.customaryCrossings, topN: Int = 12, months: Int = 12,
        trendRules: SalesTrendRules = SalesTrendRules(), wallet: WalletSource? = nil, targets: [SalesTarget] = [],
        serviceLevels: [ServiceLevel] = ServiceLevel.customary, scorecards: AccountScorecardAnalysis = AccountScorecardAnalysis(),
        payments: PaymentDelayAnalysis = PaymentDelayAnalysis(), refunds: any RefundPolicy = .netWithinDay
    ) {
        self.crossings = crossings
        self.topN = topN
        self.months = months
        self.trendRules = trendRules
        self.wallet = wallet
        self.targets = targets
        self.serviceLevels = serviceLevels
        self.scorecards = scorecards
        self.payments = payments
        self.refunds = refunds
    }

    /// Analyses a base.
    ///
    /// - Parameters:
    ///   - base: The customers and their records.
    ///   - context: The day of the analysis, the seed of the shuffles, progress and cancellation.
    /// - Returns: The result; of an empty base one without any part.
    /// - Throws: ``ClienteleError`` for an option outside its range or a period that begins before the calendar does, or where a customer's
    ///   amounts exceed 64 bits; `CancellationError` when asked to stop.
    /// - Complexity: O(*n* log *m*) for *n* rows, *m* the most of one customer; the work is spread over all cores.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> PerformanceResult {
        try PerformanceRun(options: self, base: base, context: context).result()
    }
}

/// Estimates how long new customers take to buy for the second time.
///
/// ```swift
/// let purchases = try [("a", "2024-01-01"), ("a", "2024-01-15"), ("b", "2024-01-10"), ("b", "2024-02-09")].map {
///     Purchase(customerID: CustomerID($0.0), day: try CalendarDay($0.1), amount: try Money("10", in: .eur))
/// }
/// let result = try SecondPurchaseTime(days: [14]).analyze(
///     CustomerBase(purchases: purchases), in: AnalysisContext(asOf: CalendarDay("2024-03-31")))
/// print(result?.medianDays.time ?? 0, result?.shares.first?.share ?? 0)  // 14.0 0.5
/// ```
public struct SecondPurchaseTime: CustomerAnalysis {
    /// By how many days shares are given, each from 0.
    public var days: [Int]
    /// Which purchases are occasions.
    public var refunds: any RefundPolicy
    /// The coverage of intervals.
    public var confidence: Double
    /// The day from which on purchases were recorded; that of the first one where `nil`.
    public var observedFrom: CalendarDay?
    /// How many days it takes until the customers of before have shown up, where the data look as if they began in mid-life.
    public var runInDays: Int

    private static let curveDays = stride(from: 0, through: 728, by: 7)

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - days: By how many days shares are given, each from 0.
    ///   - refunds: Which purchases are occasions.
    ///   - confidence: The coverage of intervals.
    ///   - observedFrom: The day from which on purchases were recorded; that of the first one where `nil`.
    ///   - runInDays: How many days it takes until the customers of before have shown up.
    public init(
        days: [Int] = [30, 60, 90, 180, 365], refunds: any RefundPolicy = .netWithinDay, confidence: Double = 0.95,
        observedFrom: CalendarDay? = nil, runInDays: Int = 365
    ) {
        self.days = days
        self.refunds = refunds
        self.confidence = confidence
        self.observedFrom = observedFrom
        self.runInDays = runInDays
    }

    /// Estimates the time to the second purchase of a base.
    ///
    /// - Parameters:
    ///   - base: The customers and their purchases.
    ///   - context: The day of the analysis.
    /// - Returns: The estimates; `nil` where there is no new customer.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a confidence that is not between 0 and 1,
    ///   ``ClienteleError/Code/missingData`` when refunds are to be netted by order and the base was built without orders, `CancellationError`
    ///   when asked to stop.
    /// - Complexity: O(*n*) in the purchases.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> SecondPurchaseResult? {
        let histories = try PurchaseHistories(
            base, summaries: base.summaries(netting: refunds.netting), refunds: refunds, observedFrom: observedFrom, runInDays: runInDays,
            in: context)
        return try result(of: histories)
    }

    func result(of histories: PurchaseHistories) throws -> SecondPurchaseResult? {
        // Customers of one duration and outcome are one row, so that a million of them are a few thousand rows.
        var returned: [Int: Int] = [:]
        var censored: [Int: Int] = [:]
        for customer in 0..<histories.count where histories.isNew(customer) {
            let first = Int(histories.firstDay(customer))
            if histories.occasions(customer) > 1 {
                returned[Int(histories.days[histories.starts[customer] + 1]) - first, default: 0] += 1
            } else {
                censored[Int(histories.asOf.daysSince1970) - first, default: 0] += 1
            }
        }
        let rows = returned.sorted { $0.key < $1.key } + censored.sorted { $0.key < $1.key }
        guard let longest = rows.map(\.key).max() else { return nil }
        let sample = try SurvivalSample(
            durations: rows.map { Double($0.key) }, events: rows.indices.map { $0 < returned.count }, weights: rows.map { Double($0.value) }
        )
        let curve = try KaplanMeier(sample, confidenceLevel: confidence)
        let events = returned.values.reduce(0, +)
        return SecondPurchaseResult(
            customers: events + censored.values.reduce(0, +), returned: events, medianDays: curve.median,
            shares: days.map { SecondPurchaseTime.share(by: $0, curve, longest: longest) },
            curve: SecondPurchaseTime.curveDays.filter { $0 <= longest }.map { SecondPurchaseTime.share(by: $0, curve, longest: longest) })
    }

    private static func share(by days: Int, _ curve: KaplanMeier, longest: Int) -> SecondPurchaseShare {
        let survival = curve.survival(at: Double(days))
        guard days <= longest || survival == 0 else { return SecondPurchaseShare(days: days, share: nil, lower: nil, upper: nil) }
        let point = curve.point(at: Double(days))
        return SecondPurchaseShare(
            days: days, share: 1 - survival, lower: point?.upper.map { 1 - $0 }, upper: point?.lower.map { 1 - $0 })
    }
}

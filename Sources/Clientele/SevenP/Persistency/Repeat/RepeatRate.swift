/// Counts who has bought again, of all customers and of the new ones within windows of time.
///
/// ```swift
/// let purchases = try [("a", "2024-01-10"), ("a", "2024-02-10"), ("b", "2024-01-20"), ("c", "2024-03-25")].map {
///     Purchase(customerID: CustomerID($0.0), day: try CalendarDay($0.1), amount: try Money("10", in: .eur))
/// }
/// let result = try RepeatRate(windows: [30, 60]).analyze(
///     CustomerBase(purchases: purchases), in: AnalysisContext(asOf: CalendarDay("2024-03-31")))
/// print(result.repeaters, result.customers, result.windows.map(\.repeaters), result.windows.map(\.customers))  // 1 3 [0, 1] [2, 2]
/// ```
public struct RepeatRate: CustomerAnalysis {
    /// The windows in days, each from 1.
    public var windows: [Int]
    /// Which purchases are occasions.
    public var refunds: any RefundPolicy
    /// The coverage of intervals.
    public var confidence: Double
    /// The day from which on purchases were recorded; that of the first one where `nil`.
    public var observedFrom: CalendarDay?
    /// How many days it takes until the customers of before have shown up, where the data look as if they began in mid-life.
    public var runInDays: Int

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - windows: The windows in days, each from 1.
    ///   - refunds: Which purchases are occasions.
    ///   - confidence: The coverage of intervals.
    ///   - observedFrom: The day from which on purchases were recorded; that of the first one where `nil`.
    ///   - runInDays: How many days it takes until the customers of before have shown up.
    public init(
        windows: [Int] = [30, 60, 90, 180, 365], refunds: any RefundPolicy = .netWithinDay, confidence: Double = 0.95,
        observedFrom: CalendarDay? = nil, runInDays: Int = 365
    ) {
        self.windows = windows
        self.refunds = refunds
        self.confidence = confidence
        self.observedFrom = observedFrom
        self.runInDays = runInDays
    }

    /// Counts the repeat buyers of a base.
    ///
    /// - Parameters:
    ///   - base: The customers and their purchases.
    ///   - context: The day of the analysis.
    /// - Returns: The counts.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a confidence that is not between 0 and 1,
    ///   ``ClienteleError/Code/missingData`` when refunds are to be netted by order and the base was built without orders, `CancellationError`
    ///   when asked to stop.
    /// - Complexity: O(*n*) in the purchases.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> RepeatRateResult {
        let histories = try PurchaseHistories(
            base, summaries: base.summaries(netting: refunds.netting), refunds: refunds, observedFrom: observedFrom, runInDays: runInDays,
            in: context)
        return try result(of: histories)
    }

    func result(of histories: PurchaseHistories) throws -> RepeatRateResult {
        try Estimate.check(confidence: confidence)
        var (repeaters, new) = (0, 0)
        var classes = [Int](repeating: 0, count: OccasionClass.bounds.count)
        var counts = [(customers: Int, repeaters: Int)](repeating: (0, 0), count: windows.count)
        for customer in 0..<histories.count {
            let occasions = histories.occasions(customer)
            classes[OccasionClass.place(occasions)] += 1
            if occasions > 1 { repeaters += 1 }
            guard histories.isNew(customer) else { continue }
            new += 1
            let first = Int(histories.firstDay(customer))
            let wait = occasions > 1 ? Int(histories.days[histories.starts[customer] + 1]) - first : Int.max
            for (place, days) in windows.enumerated() where days > 0 && Int(histories.asOf.daysSince1970) - first >= days {
                counts[place].customers += 1
                if wait <= days { counts[place].repeaters += 1 }
            }
        }
        return RepeatRateResult(
            customers: histories.count, repeaters: repeaters, occasions: histories.days.count,
            rate: Estimate.wilson(Double(repeaters), of: Double(histories.count), confidence: confidence), newCustomers: new,
            windows: zip(windows, counts).map { days, counts in
                RepeatWindow(
                    days: days, customers: counts.customers, repeaters: counts.repeaters,
                    rate: Estimate.wilson(Double(counts.repeaters), of: Double(counts.customers), confidence: confidence))
            },
            byOccasions: zip(OccasionClass.bounds, classes).map { OccasionClass(from: $0.from, to: $0.to, customers: $1) })
    }
}

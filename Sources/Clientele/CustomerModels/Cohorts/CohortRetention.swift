/// Groups customers by the calendar period of their first purchase occasion, and counts who came back in each period after it.
///
/// A customer counts as retained in a period with at least one occasion in it, whether or not there were some in the periods before: nobody
/// cancels a shop, so the counts need not fall. For contracts that end, use ``ContractRetention``.
///
/// ```swift
/// let purchases = try [("a", "2024-01-31"), ("a", "2024-03-01"), ("b", "2024-01-05"), ("b", "2024-02-10"), ("c", "2024-02-29")].map {
///     Purchase(customerID: CustomerID($0.0), day: try CalendarDay($0.1), amount: try Money("10", in: .eur))
/// }
/// let result = try CohortRetention(period: .month).analyze(
///     CustomerBase(purchases: purchases), in: AnalysisContext(asOf: CalendarDay("2024-03-15")))
/// for cohort in result.cohorts { print(cohort.cohort, cohort.size, cohort.retained) }
/// // 2024-01 2 [2, 1, 1]
/// // 2024-02 1 [1, 0]
/// ```
public struct CohortRetention: CustomerAnalysis {
    /// The length of a period.
    public var period: CohortPeriod
    /// Which purchases are occasions.
    public var refunds: any RefundPolicy
    /// The coverage of the intervals of rates.
    public var confidence: Double

    /// The longest series that is kept, in periods.
    private static let mostPeriods = 12_000

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - period: The length of a period.
    ///   - refunds: Which purchases are occasions.
    ///   - confidence: The coverage of the intervals of rates.
    public init(period: CohortPeriod = .month, refunds: any RefundPolicy = .netWithinDay, confidence: Double = 0.95) {
        self.period = period
        self.refunds = refunds
        self.confidence = confidence
    }

    /// Counts the retention of a base's customers.
    ///
    /// - Parameters:
    ///   - base: The customers and their purchases.
    ///   - context: The day of the analysis.
    /// - Returns: The cohorts; none where there are no occasions by the day.
    /// - Throws: As ``analyze(_:in:)-(PurchaseSummaries,_)``.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> CohortRetentionResult {
        try analyze(base.summaries(netting: refunds.netting), in: context)
    }

    /// Counts retention from summaries.
    ///
    /// - Parameters:
    ///   - summaries: The purchases.
    ///   - context: The day of the analysis.
    /// - Returns: The cohorts; none where there are no occasions by the day.
    /// - Throws: ``ClienteleError/Code/missingData`` when refunds are to be netted by order and the summaries keep none,
    ///   ``ClienteleError/Code/invalidArgument`` for a confidence that is not between 0 and 1 or more than 12,000 periods, `CancellationError`
    ///   when asked to stop.
    /// - Complexity: O(*n* + *c p*) for *n* customer-days, *c* cohorts and *p* periods, on all cores.
    public func analyze(_ summaries: PurchaseSummaries, in context: AnalysisContext) throws -> CohortRetentionResult {
        try Estimate.check(confidence: confidence)
        try summaries.requireNetting(of: refunds)
        // The built-in policy is opened by name, so that the loop over customers is compiled for it.
        let tally =
            if let refunds = refunds as? NetWithin {
                try tally(summaries, refunds, in: context)
            } else {
                try tally(summaries, refunds, in: context)
            }
        return result(of: tally, in: context)
    }

    private func tally(_ summaries: PurchaseSummaries, _ refunds: some RefundPolicy, in context: AnalysisContext) throws -> CohortTally {
        let chunk = 16_384
        let customers = summaries.customerCount
        let last = period.number(of: context.asOf)
        let parts = try Parallel.map(count: (customers + chunk - 1) / chunk) { index in
            try context.checkCancellation()
            var tally = CohortTally()
            for customer in index * chunk..<min((index + 1) * chunk, customers) {
                let days = summaries.occasionDays(of: customer, through: context.asOf, refunds: refunds)
                guard let first = days.first else {
                    if !summaries.cellRange(of: customer, through: context.asOf).isEmpty { tally.withoutPurchases += 1 }
                    continue
                }
                let entry = period.number(of: CalendarDay(daysSince1970: first))
                guard last - entry < CohortRetention.mostPeriods else { throw tooLong(first) }
                tally.add(days, entry: entry, last: last, period: period)
            }
            return tally
        }
        var whole = CohortTally()
        for part in parts { whole.merge(part) }
        return whole
    }

    private func tooLong(_ day: Int32) -> ClienteleError {
        ClienteleError(
            .invalidArgument, "from the first purchase on \(CalendarDay(daysSince1970: day)) there are more than 12,000 periods",
            remedy: "check the dates, or count by a longer period")
    }

    private func result(of tally: CohortTally, in context: AnalysisContext) -> CohortRetentionResult {
        let last = period.number(of: context.asOf)
        let end = period.firstDay(ofNumber: last + 1)
        let isIncomplete = end.map { context.asOf.distance(to: $0) > 1 } ?? true
        let cohorts = tally.retained.keys.sorted().compactMap { number -> PurchaseCohort? in
            guard let retained = tally.retained[number], let first = period.firstDay(ofNumber: number) else { return nil }
            return PurchaseCohort(
                cohort: period.name(of: first), firstDay: first, retained: retained, isLastIncomplete: isIncomplete, confidence: confidence)
        }
        let longest = cohorts.map(\.retained.count).max() ?? 0
        let overall = (0..<longest).map { place in
            RetainedShare(cohorts, after: place, confidence: confidence)
        }
        return CohortRetentionResult(
            asOf: context.asOf, period: period, customers: cohorts.reduce(0) { $0 + $1.size }, withoutPurchases: tally.withoutPurchases,
            isLastPeriodIncomplete: isIncomplete, confidence: confidence, cohorts: cohorts, overall: overall)
    }
}

/// Where customers stand in their lifecycle, and how they got there.
///
/// The analysis walks through every customer's purchase occasions up to the day of the analysis and asks the policy on each of them, and on
/// the days in between on which silence can change the state. What comes after the day of the analysis does not exist.
///
/// A customer without an occasion, be it that all purchases were given back, is a potential customer if a record of another kind tells of
/// it, and a target customer if its own record says so or an open lead names it; else it is in no state and counted in
/// ``LifecycleResult/withoutPurchases``. A customer with a record of its own that dates from before the first occasion was a prospect from
/// that day on. As a record says only whether a customer is a target, not since when, it is taken to have been one from the start.
///
/// ```swift
/// let purchases = try [("a", "2024-01-01"), ("a", "2024-01-31"), ("b", "2024-03-01")].map {
///     Purchase(customerID: CustomerID($0), day: try CalendarDay($1), amount: try Money("10", in: .eur))
/// }
/// let base = try CustomerBase(purchases: purchases)
/// let result = try CustomerLifecycle().analyze(base, in: AnalysisContext(asOf: CalendarDay("2024-03-15")))
/// for summary in result.states where summary.customers > 0 { print(summary.state, summary.customers) }
/// // firstTime 1
/// // repeat 1
/// ```
public struct CustomerLifecycle: CustomerAnalysis {
    /// Which state and phase a customer is in.
    public var policy: any LifecyclePolicy
    /// Which purchases are occasions.
    public var refunds: any RefundPolicy

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - policy: Which state and phase a customer is in.
    ///   - refunds: Which purchases are occasions.
    public init(policy: any LifecyclePolicy = .ownRhythm, refunds: any RefundPolicy = .netWithinDay) {
        self.policy = policy
        self.refunds = refunds
    }

    /// Analyses a base.
    ///
    /// - Parameters:
    ///   - base: The customers and their purchases.
    ///   - context: The day of the analysis, progress and cancellation.
    /// - Returns: The result.
    /// - Throws: ``ClienteleError/Code/overflow`` when a customer's amounts exceed 64 bits, `CancellationError` when asked to stop.
    /// - Complexity: O(*n* + *c* log *c*) for *n* purchases of *c* customers, with the built-in policy.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> LifecycleResult {
        try analyze(LifecyclePopulation(base, netting: refunds.netting, asOf: context.asOf), in: context)
    }

    /// Analyses summaries, of whose customers nothing is known but purchases, so that there are no potential and target customers.
    ///
    /// - Parameters:
    ///   - summaries: The customers' purchases.
    ///   - context: The day of the analysis, progress and cancellation.
    /// - Returns: The result.
    /// - Throws: ``ClienteleError/Code/missingData`` when refunds are to be netted by order and the summaries do not keep orders,
    ///   `CancellationError` when asked to stop.
    /// - Complexity: O(*n* + *c* log *c*) for *n* cells of *c* customers, with the built-in policy.
    public func analyze(_ summaries: PurchaseSummaries, in context: AnalysisContext) throws -> LifecycleResult {
        try summaries.requireNetting(of: refunds)
        return try analyze(LifecyclePopulation(summaries), in: context)
    }

    private func analyze(_ population: LifecyclePopulation, in context: AnalysisContext) throws -> LifecycleResult {
        // The built-in policies are opened by name, so that the loops over customers are compiled for them.
        if let policy = policy as? OwnRhythmPolicy, let refunds = refunds as? NetWithin {
            return try LifecycleRun(policy: policy, refunds: refunds, context: context).result(for: population)
        }
        return try CustomerLifecycle.run(policy, refunds, on: population, in: context)
    }

    private static func run(
        _ policy: some LifecyclePolicy, _ refunds: some RefundPolicy, on population: LifecyclePopulation, in context: AnalysisContext
    ) throws -> LifecycleResult {
        try LifecycleRun(policy: policy, refunds: refunds, context: context).result(for: population)
    }
}

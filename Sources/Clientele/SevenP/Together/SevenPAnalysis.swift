/// Runs the seven analyses and the care plan on one base, at the same time, and brings what they found together.
///
/// Each analysis has its own options; one that is `nil` is left out. An analysis that the data do not allow at all is `null` in the result
/// and listed in ``SevenPReport/unavailable``; what each could not do stands in its own result.
///
/// What might be chance was tested by one of the analyses. Over all of them together, Holm's correction decides what is told, so that the
/// chance to tell anything that is not there is at most 5 % for the report as a whole.
///
/// ```swift
/// let purchases = try [("ann", "2024-01-05", "80"), ("ann", "2024-02-01", "15"), ("bob", "2024-02-03", "5")].map {
///     Purchase(customerID: CustomerID($0.0), day: try CalendarDay($0.1), amount: try Money($0.2, in: .eur))
/// }
/// let report = try SevenPAnalysis().analyze(
///     CustomerBase(purchases: purchases), in: AnalysisContext(asOf: CalendarDay("2024-03-31")))
/// print(report.profitability?.statement.netRevenue ?? "none")  // 100.00
/// ```
public struct SevenPAnalysis: CustomerAnalysis {
    /// Who they are.
    public var profiling: ProfilingAnalysis? = ProfilingAnalysis()
    /// Whether they stay.
    public var persistency: PersistencyAnalysis? = PersistencyAnalysis()
    /// What they are worth.
    public var profitability: ProfitabilityAnalysis? = ProfitabilityAnalysis()
    /// How they buy.
    public var performance: PerformanceAnalysis? = PerformanceAnalysis()
    /// What comes next, and whom to win.
    public var prospecting: ProspectingAnalysis? = ProspectingAnalysis()
    /// What goes together, product by product.
    public var product: ProductAnalysis? = ProductAnalysis()
    /// What campaigns change.
    public var promotion: PromotionAnalysis? = PromotionAnalysis()
    /// Whom to get in touch with.
    public var carePlan: CarePlanAnalysis? = CarePlanAnalysis()

    /// Makes all analyses with their defaults; each can be changed or left out.
    public init() {}

    /// Analyses a base.
    ///
    /// Progress is told by each analysis under its own name, for example `product: association`, and of the whole as `seven analyses`.
    ///
    /// - Parameters:
    ///   - base: The customers with all records.
    ///   - context: The day of the analysis, the seed, progress and cancellation.
    /// - Returns: All results; of an empty base, empty ones.
    /// - Throws: What an analysis throws for options that contradict themselves; `CancellationError` when asked to stop.
    /// - Complexity: That of the analyses, two or more at a time where there are cores.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> SevenPReport {
        let tasks = tasks
        let finished = Guarded(0)
        try context.report("seven analyses", completed: 0, total: tasks.count)
        let parts = try Parallel.map(count: tasks.count) { index in
            let part = try tasks[index].run(base, tasks[index].context(within: context))
            // Under the lock, so that the numbers come in order.
            try finished.withLock { count in
                count += 1
                try context.report("seven analyses", completed: count, total: tasks.count)
            }
            return part
        }
        var report = SevenPReport(asOf: context.asOf, currency: base.currency)
        for part in parts { part(&report) }
        report.bringFindingsTogether()
        return report
    }

    /// The analyses that take longest come first, so that the cores are busy to the end.
    private var tasks: [SevenPTask] {
        [
            persistency.map { SevenPTask("persistency", $0) { $0.persistency = $1 } },
            prospecting.map { SevenPTask("prospecting", $0) { $0.prospecting = $1 } },
            performance.map { SevenPTask("performance", $0) { $0.performance = $1 } },
            product.map { SevenPTask("product", $0) { $0.product = $1 } },
            profitability.map { SevenPTask("profitability", $0) { $0.profitability = $1 } },
            profiling.map { SevenPTask("profiling", $0) { $0.profiling = $1 } },
            carePlan.map { SevenPTask("carePlan", $0) { $0.carePlan = $1 } },
            promotion.map { SevenPTask("promotion", $0) { $0.promotion = $1 } },
        ].compactMap(\.self)
    }
}

public import Clientele

/// Asks for everything a ``CustomerReport`` shows: segmentation, lifecycle, revenue by month, retention, a forecast, and the seven analyses.
///
/// ```swift
/// let purchases = try [("ann", "2024-01-05", "80"), ("ann", "2024-02-01", "15"), ("bob", "2024-02-03", "5")].map {
///     Purchase(customerID: CustomerID($0.0), day: try CalendarDay($0.1), amount: try Money($0.2, in: .eur))
/// }
/// let result = try CustomerReportAnalysis().analyze(
///     CustomerBase(purchases: purchases), in: AnalysisContext(asOf: CalendarDay("2024-03-31")))
/// print(result.segmentation?.totalValue ?? "none")  // 100.00
/// let page = CustomerReport(result, language: .english).html
/// ```
public struct CustomerReportAnalysis: CustomerAnalysis {
    /// How customers are divided; its refund policy serves the lifecycle and the revenue, too.
    public var segmentation: CustomerSegmentation
    /// Which state and phase a customer is in.
    public var lifecyclePolicy: any LifecyclePolicy
    /// The seven analyses and the care plan, which need a base; `nil` leaves them out.
    public var sevenP: SevenPAnalysis?

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - segmentation: How customers are divided; its refund policy serves the lifecycle and the revenue, too.
    ///   - lifecyclePolicy: Which state and phase a customer is in.
    ///   - sevenP: The seven analyses and the care plan; `nil` leaves them out.
    public init(
        segmentation: CustomerSegmentation = CustomerSegmentation(), lifecyclePolicy: any LifecyclePolicy = .ownRhythm,
        sevenP: SevenPAnalysis? = SevenPAnalysis()
    ) {
        self.segmentation = segmentation
        self.lifecyclePolicy = lifecyclePolicy
        self.sevenP = sevenP
    }

    /// Analyses a base.
    ///
    /// - Parameters:
    ///   - base: The customers.
    ///   - context: The day to judge from, the seed, progress and cancellation.
    /// - Returns: All results; who read the base from files adds the rejected rows.
    /// - Throws: As ``Clientele/CustomerSegmentation/segment(_:in:)``, ``Clientele/CustomerLifecycle/analyze(_:in:)-(CustomerBase,_)`` and
    ///   ``Clientele/SevenPAnalysis/analyze(_:in:)``.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> CustomerReportResult {
        let summaries = try base.summaries(netting: segmentation.refunds.netting)
        return try CustomerReportResult(
            asOf: context.asOf, currency: base.currency, segmentation: segmentation.analyze(base, in: context).overview,
            lifecycle: lifecycle.analyze(base, in: context), revenue: revenue.analyze(base, in: context),
            retention: models.retention(summaries, in: context), forecast: models.forecast(summaries, in: context),
            sevenP: sevenP?.analyze(base, in: context),
            data: ReportedData(customers: base.customerCount, records: base.recordCounts, days: base.days))
    }

    /// Analyses summaries, which know customers by their purchases alone: without the seven analyses.
    ///
    /// - Parameters:
    ///   - summaries: The customers' purchases.
    ///   - context: The day to judge from, the seed, progress and cancellation.
    /// - Returns: All results; who read the summaries from files adds the rejected rows.
    /// - Throws: As ``Clientele/CustomerSegmentation/segment(_:in:)`` and
    ///   ``Clientele/CustomerLifecycle/analyze(_:in:)-(PurchaseSummaries,_)``.
    public func analyze(_ summaries: PurchaseSummaries, in context: AnalysisContext) throws -> CustomerReportResult {
        let records = RecordCounts([.purchase: summaries.rowCount])
        return try CustomerReportResult(
            asOf: context.asOf, currency: summaries.currency ?? .none,
            segmentation: segmentation.segment(summaries, in: context).overview, lifecycle: lifecycle.analyze(summaries, in: context),
            revenue: revenue.analyze(summaries, in: context), retention: models.retention(summaries, in: context),
            forecast: models.forecast(summaries, in: context),
            data: ReportedData(customers: summaries.customerCount, records: records, days: summaries.days))
    }

    private var lifecycle: CustomerLifecycle { CustomerLifecycle(policy: lifecyclePolicy, refunds: segmentation.refunds) }
    private var models: ReportedModels { ReportedModels(refunds: segmentation.refunds) }
    private var revenue: RevenueByMonthAnalysis { RevenueByMonthAnalysis(refunds: segmentation.refunds) }
}

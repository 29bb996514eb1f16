public import Clientele

/// All results behind a ``CustomerReport`` in one value: every number on the page is one of these.
///
/// Its JSON has the keys `asOf`, `currency`, `data`, `forecast`, `lifecycle`, `rejectedRows`, `retention`, `revenue`, `segmentation` and
/// `sevenP`; a result that was not asked for, or does not exist, is `null`.
public struct CustomerReportResult: Codable, Sendable, Equatable {
    /// The last day that counted in all results.
    public var asOf: CalendarDay
    /// The currency of all amounts.
    public var currency: Currency
    /// Who brings the value, and how customers behave; its own list of rejected rows is empty, see ``rejectedRows``.
    @ExplicitNull public var segmentation: SegmentationOverview?
    /// Where customers stand in their lifecycle.
    @ExplicitNull public var lifecycle: LifecycleResult?
    /// Revenue by month, from new and from returning customers.
    @ExplicitNull public var revenue: RevenueByMonth?
    /// Who comes back in the months after the first purchase.
    @ExplicitNull public var retention: CohortRetentionResult?
    /// What customers will buy, and who of them is still active.
    @ExplicitNull public var forecast: PurchaseForecastResult?
    /// The seven analyses, the care plan, and what they found.
    @ExplicitNull public var sevenP: SevenPReport?
    /// What the results were made from.
    public var data: ReportedData
    /// The rows of all inputs that could not be taken.
    public var rejectedRows: [RejectedRow]

    /// Brings results together.
    ///
    /// - Parameters:
    ///   - asOf: The last day that counted in all results.
    ///   - currency: The currency of all amounts.
    ///   - segmentation: The overview of a segmentation; the rejected rows it carries are moved to the end of ``rejectedRows``.
    ///   - lifecycle: The result of a lifecycle analysis.
    ///   - revenue: Revenue by month.
    ///   - retention: Who comes back, by cohort.
    ///   - forecast: What customers will buy; what it knows may end before the day, but not later.
    ///   - sevenP: The seven analyses with the care plan and the findings.
    ///   - data: What the results were made from; ``ReportedData/rowsRejected`` is raised to the number of rejected rows listed.
    ///   - rejectedRows: The rows of the inputs that could not be taken.
    /// - Throws: ``Clientele/ClienteleError/Code/invalidArgument`` when a result is of another day or in another currency.
    public init(
        asOf: CalendarDay, currency: Currency, segmentation: SegmentationOverview? = nil, lifecycle: LifecycleResult? = nil,
        revenue: RevenueByMonth? = nil, retention: CohortRetentionResult? = nil, forecast: PurchaseForecastResult? = nil,
        sevenP: SevenPReport? = nil, data: ReportedData = ReportedData(), rejectedRows: [RejectedRow] = []
    ) throws {
        let days = [segmentation?.asOf, lifecycle?.asOf, revenue?.asOf, retention?.asOf, sevenP?.asOf].compactMap(\.self)
        let currencies = [segmentation?.currency, revenue?.currency, sevenP?.currency].compactMap(\.self)
        let last = [forecast?.calibrationEnd, forecast?.holdout?.holdoutEnd].compactMap(\.self)
        guard days.allSatisfy({ $0 == asOf }), last.allSatisfy({ $0 <= asOf }), currencies.allSatisfy({ $0 == currency }) else {
            throw ClienteleError(
                .invalidArgument, "the results of a report are not all of \(asOf) and in \(currency)",
                remedy: "make all of them with one context from one base")
        }
        self.asOf = asOf
        self.currency = currency
        self.rejectedRows = rejectedRows + (segmentation?.rejectedRows ?? [])
        self.data = data
        self.data.rowsRejected = max(data.rowsRejected, self.rejectedRows.count)
        var segmentation = segmentation
        segmentation?.rejectedRows = []
        _segmentation = ExplicitNull(wrappedValue: segmentation)
        _lifecycle = ExplicitNull(wrappedValue: lifecycle)
        _revenue = ExplicitNull(wrappedValue: revenue)
        _retention = ExplicitNull(wrappedValue: retention)
        _forecast = ExplicitNull(wrappedValue: forecast)
        _sevenP = ExplicitNull(wrappedValue: sevenP)
    }
}

/// Divides customers by value and by behaviour: value classes, RFM scores, named segments and tiers, with their uncertainty.
///
/// ```swift
/// let purchases = try [("ann", "2024-01-05", "80"), ("bob", "2024-02-01", "15"), ("cid", "2024-03-01", "5")].map {
///     Purchase(customerID: CustomerID($0.0), day: try CalendarDay($0.1), amount: try Money($0.2, in: .eur))
/// }
/// let base = try CustomerBase(purchases: purchases)
/// let result = try CustomerSegmentation().analyze(base, in: AnalysisContext(asOf: CalendarDay("2024-03-31")))
/// print(result.customers.map(\.valueClass))  // ["A", "B", "C"]
/// ```
///
/// Definitions, all exact and all independent of the order of the rows:
/// - *frequency*: occasions up to the day, as the ``RefundPolicy`` counts them; *recency*: calendar days since the last one; *monetary*: the
///   sum of all rows up to the day. Customers without an occasion are counted, and left out.
/// - scores: ``ScoringRule``; classes: ``ValueClassPolicy``; tiers: ``TierPolicy``; segments: ``SegmentTable``.
public struct CustomerSegmentation: CustomerAnalysis {
    /// The value classes.
    public var valueClasses: any ValueClassPolicy
    /// The tiers.
    public var tiers: any TierPolicy
    /// How scores are given.
    public var scoring: any ScoringPolicy
    /// The named segments.
    public var segments: SegmentTable
    /// What is done for each segment, by its name.
    public var treatments: [String: [SegmentTreatment]]
    /// Which purchases are occasions.
    public var refunds: any RefundPolicy
    /// How the uncertainty is told; `nil` for not at all.
    public var uncertainty: BootstrapOptions?
    /// The earlier day from which moves between groups are counted; `nil` for not at all.
    public var migrationFrom: CalendarDay?

    /// Makes a segmentation; every judgement has the customary default.
    ///
    /// - Parameters:
    ///   - valueClasses: The value classes.
    ///   - tiers: The tiers.
    ///   - scoring: How scores are given.
    ///   - segments: The named segments.
    ///   - treatments: What is done for each segment, by its name.
    ///   - refunds: Which purchases are occasions.
    ///   - uncertainty: How the uncertainty is told; `nil` for not at all.
    ///   - migrationFrom: The earlier day from which moves between groups are counted; `nil` for not at all.
    public init(
        valueClasses: any ValueClassPolicy = ValueClasses.eightyTwenty(), tiers: any TierPolicy = CustomerTiers.customary(),
        scoring: any ScoringPolicy = .midRank, segments: SegmentTable = .customary,
        treatments: [String: [SegmentTreatment]] = SegmentTreatment.customary, refunds: any RefundPolicy = .netWithinDay,
        uncertainty: BootstrapOptions? = nil, migrationFrom: CalendarDay? = nil
    ) {
        self.valueClasses = valueClasses
        self.tiers = tiers
        self.scoring = scoring
        self.segments = segments
        self.treatments = treatments
        self.refunds = refunds
        self.uncertainty = uncertainty
        self.migrationFrom = migrationFrom
    }

    /// Segments the customers of a base.
    ///
    /// - Parameters:
    ///   - base: The customers; those known without a purchase are counted in ``SegmentationOverview/withoutPurchases``.
    ///   - context: The day to judge from and the seed of the bootstrap.
    /// - Returns: The segmentation.
    /// - Throws: As ``segment(_:in:)``.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> Segmentation {
        var result = try segment(base.summaries(netting: refunds.netting), in: context)
        result.overview.withoutPurchases += base.knownCustomersWithoutRows(asOf: context.asOf)
        return result
    }

    /// Segments customers by their summaries, which may have been merged from parts.
    ///
    /// - Parameters:
    ///   - summaries: The purchases.
    ///   - context: The day to judge from and the seed of the bootstrap.
    /// - Returns: The segmentation.
    /// - Throws: ``ClienteleError/Code/emptyBase`` when nobody has bought by the day; ``ClienteleError/Code/noPositiveValue`` when no
    ///   customer's value is above zero; ``ClienteleError/Code/invalidPolicy`` for classes, tiers or thresholds that contradict
    ///   themselves, and for treatments of a segment that does not exist; ``ClienteleError/Code/missingData`` when profit is asked of rows without cost.
    /// - Complexity: O(*n* + *c* log *c*) for *n* customer-days of *c* customers, and O(*c*) for each resample.
    public func segment(_ summaries: PurchaseSummaries, in context: AnalysisContext) throws -> Segmentation {
        try ShareCut.validate(valueClasses.cuts, what: "value classes")
        try ShareCut.validate(tiers.cuts, what: "tiers")
        try requireKnownTreatments()
        var result = try computation(of: summaries, in: context).result()
        if let migrationFrom {
            var earlier = context
            earlier.asOf = migrationFrom
            var settings = self
            settings.uncertainty = nil
            do {
                result.overview.migration = try SegmentMigration(
                    from: settings.computation(of: summaries, in: earlier).result(), to: result)
            } catch let error as ClienteleError where error.code == .emptyBase || error.code == .noPositiveValue {
                throw ClienteleError(
                    error.code, "moves cannot be counted from \(migrationFrom): \(error.message)",
                    remedy: "count them from a day by which somebody has bought")
            }
        }
        return result
    }

    /// Throws for a treatment whose segment does not exist, which else would vanish without a word.
    ///
    /// The customary treatments stay as they are where a table has other segments.
    private func requireKnownTreatments() throws {
        let known = Set(segments.segmentNames).union(SegmentTreatment.customary.keys)
        let unknown = treatments.keys.filter { !known.contains($0) }.sorted()
        guard unknown.isEmpty else {
            throw ClienteleError(
                .invalidPolicy, "there are treatments for \(unknown.joined(separator: ", ")), but no such segment",
                remedy: "name a segment of the table")
        }
    }

    private func computation(of summaries: PurchaseSummaries, in context: AnalysisContext) throws -> SegmentationComputation {
        try context.report("summaries", completed: 0, total: 1)
        let columns = try SegmentationColumns(
            summaries, asOf: context.asOf, refunds: refunds, classBasis: valueClasses.basis, tierBasis: tiers.basis)
        try context.report("summaries", completed: 1, total: 1)
        return SegmentationComputation(settings: self, columns: columns, currency: summaries.currency ?? .none, context: context)
    }
}

extension CustomerBase {
    /// How many customers are known up to a day by a record of another kind but have no purchase or refund up to it.
    fileprivate func knownCustomersWithoutRows(asOf: CalendarDay) -> Int {
        (0..<customerCount).count { customer in
            let rows = purchases.starts[customer]..<purchases.starts[customer + 1]
            let hasRows = rows.first.map { purchases.days[$0] <= asOf.daysSince1970 } ?? false
            return !hasRows && isKnownBesidePurchases(customer: customer, asOf: asOf)
        }
    }
}

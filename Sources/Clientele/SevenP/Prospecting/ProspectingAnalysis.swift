/// The Prospecting P: what existing and new customers will buy, when each buys next, what the leads are worth, and what is best done next.
///
/// Purchases alone give the forecast, the next purchases and the next actions for customers. Leads add qualification, pipeline and, where they
/// share attributes with customers, look-alikes.
///
/// ```swift
/// let day = try CalendarDay("2024-06-01")
/// var builder = CustomerBase.Builder()
/// try builder.add(leads: [
///     Lead(id: "L-1", createdDay: day, outcome: .won), Lead(id: "L-2", createdDay: day, outcome: .lost),
///     Lead(id: "L-3", createdDay: day, expectedAmount: try Money("100", in: .eur)),
/// ])
/// let result = try ProspectingAnalysis().analyze(builder.build(), in: AnalysisContext(asOf: day))
/// if let amount = result.pipeline?.forecast?.weightedAmount { print(amount.expected) }  // 50.00
/// print(result.unavailable.map(\.part))  // ["forecast", "nextPurchases", "lookAlikes"]
/// ```
public struct ProspectingAnalysis: CustomerAnalysis {
    /// How many whole calendar months ahead are forecast, 1 to 60; what is left of the current month comes before them.
    public var months: Int
    /// The repeat-buying model; one of those in continuous time.
    public var model: RepeatBuyingModelKind
    /// In what the model counts time; weeks unless told.
    public var timeUnit: RepeatPurchaseTimeUnit
    /// To how many customers at most the models are fitted, every so many-th of all; 40,000 unless told.
    ///
    /// The parameters of more customers are hardly better known, and take proportionally longer; all customers are forecast in any case.
    public var mostFitted: Int
    /// How the model is fitted.
    public var fitOptions: RepeatBuyingFitOptions
    /// Whether the same forecast is also made some months back and compared with what happened, which takes as long again.
    public var isBacktested: Bool
    /// Which purchases are occasions.
    public var refunds: any RefundPolicy
    /// How leads qualify.
    public var qualification: any LeadQualificationPolicy
    /// From how many days without a touch on an open lead is stale; 31 unless told.
    public var staleDays: Int
    /// The stages of leads in order; told from the recorded changes unless given.
    ///
    /// Where it is given, a closed lead of which only the last stage is known counts for the stages before it too, so that stages have win
    /// rates even without a recorded change.
    public var stageOrder: [String]?
    /// What share of the customers, by revenue, are the best that leads are compared with; a fifth unless told.
    public var bestShare: Share
    /// What is best done next.
    public var actions: any NextBestActionPolicy
    /// How many rows each list of the result has at most.
    public var listed: Int

    /// Makes the analysis with the customary options, which can be set one by one.
    ///
    /// - Parameters:
    ///   - months: How many whole calendar months ahead are forecast.
    ///   - model: The repeat-buying model; one of those in continuous time.
    ///   - qualification: How leads qualify.
    ///   - actions: What is best done next.
    ///   - refunds: Which purchases are occasions.
    ///   - listed: How many rows each list of the result has at most.
    public init(
        months: Int = 6, model: RepeatBuyingModelKind = .bgNBD, qualification: any LeadQualificationPolicy = .moneyAuthorityNeed,
        actions: any NextBestActionPolicy = .largestEffect, refunds: any RefundPolicy = .netWithinDay, listed: Int = 50
    ) {
        self.months = months
        self.model = model
        self.qualification = qualification
        self.actions = actions
        self.refunds = refunds
        self.listed = listed
        timeUnit = .week
        mostFitted = 40_000
        fitOptions = RepeatBuyingFitOptions()
        isBacktested = true
        staleDays = 31
        stageOrder = nil
        bestShare = Share(known: 1, 5)
    }

    /// Looks ahead from the day of the context.
    ///
    /// - Parameters:
    ///   - base: The customers, their purchases and the leads.
    ///   - context: The day to judge from, progress and cancellation.
    /// - Returns: The result; that of an empty base has no part.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for an option outside its range or a model of opportunities,
    ///   ``ClienteleError/Code/missingData`` when refunds are to be netted by order and the base was built without orders,
    ///   `CancellationError` when asked to stop.
    /// - Complexity: Two fits of the model, and O(*n*) in the records.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> ProspectingResult {
        try validate()
        return try ProspectingRun(self, base, context).result()
    }

    /// The next purchase of every customer who has bought, of which the result lists the ones with the highest expected revenue.
    ///
    /// - Parameters:
    ///   - base: The customers and their purchases.
    ///   - context: The day to judge from, progress and cancellation.
    /// - Returns: The rows, in the order of the ids' bytes.
    /// - Throws: As ``analyze(_:in:)``.
    /// - Complexity: A fit of the model, and O(*n*) in the purchases.
    public func nextPurchases(of base: CustomerBase, in context: AnalysisContext) throws -> NextPurchaseRows {
        try validate()
        let purchases = try base.summaries(netting: refunds.netting)
        return NextPurchaseRows(
            try SalesForecaster(self, purchases, currency: base.currency, asOf: context.asOf, isDetailed: true, in: context))
    }

    private func validate() throws {
        guard (1...60).contains(months), (0...10_000).contains(listed), mostFitted >= 100, (1...3_650).contains(staleDays),
            bestShare.numerator > 0
        else {
            throw ClienteleError(
                .invalidArgument, "an option of the prospecting analysis is outside its range",
                remedy:
                    "give 1 to 60 months, 0 to 10,000 listed rows, at least 100 customers to fit, 1 to 3,650 days until a lead is stale, and a share of the best above 0"
            )
        }
        guard !model.isDiscrete, !timeUnit.isDiscrete else {
            throw ClienteleError(
                .invalidArgument, "months ahead cannot be forecast by a model of opportunities",
                remedy: "use bg-nbd, mbg-nbd or pareto-nbd, with weeks or days as the time unit")
        }
    }
}

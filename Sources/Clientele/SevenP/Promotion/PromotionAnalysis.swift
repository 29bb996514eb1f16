/// What campaigns change: response and revenue against control, profit and cash return, uplift by segment, fatigue, and whom to contact
/// next.
///
/// A campaign is known by its record, by its customers' rows of response, or by both. A customer counts once in a campaign; one who has
/// rows in
/// both of its groups is left out and counted. Rows of response whose contact lies after the day of the analysis do not exist, and later
/// responses have
/// not yet come. RFM segments are those of the day before the campaign's first contact; past spend is that of the year before each contact.
///
/// Hypotheses that are tested, each of ``PromotionResult/tests``: for every campaign with a control group one of its response (exact), one
/// of its
/// profit where both groups have 150 conversions, one of its sizes where a plan is stated, one of its segments where two are large enough;
/// and one trend of fatigue
/// over all campaigns. Uplifts of single segments and pairs of campaigns are corrected among themselves and told as figures only.
///
/// ```swift
/// let day = try CalendarDay("2024-03-01")
/// var builder = CustomerBase.Builder()
/// try builder.add(campaignResponses: (0..<200).map { number in
///     CampaignResponse(
///         customerID: CustomerID("C-\(number)"), campaignID: "spring", group: number < 100 ? .treated : .control,
///         hasResponded: number % 100 < (number < 100 ? 30 : 12), contactDay: day)
/// })
/// let result = try PromotionAnalysis().analyze(builder.build(), in: AnalysisContext(asOf: CalendarDay("2024-06-30")))
/// print(result.findings.map(\.statement))
/// // ["The campaign spring raised the response from 12.0 % to 30.0 %: 18 more responses than without it."]
/// ```
public struct PromotionAnalysis: CustomerAnalysis {
    /// What counts as a customer's revenue in a campaign.
    public var revenue: CampaignRevenueBasis
    /// What of revenue is margin; `nil` takes it from the lines that have a cost.
    public var marginShare: Share?
    /// The share of each campaign's customers that was to be held back, by its id; without it sizes are not tested.
    public var plannedControlShares: [String: Share]
    /// How treated and control are compared.
    public var comparison: UpliftAnalysis
    /// How many days before a contact count as the past that explains revenue.
    public var pastDays: Int
    /// How many days before a contact earlier contacts count for fatigue.
    public var fatigueDays: Int
    /// From how many earlier contacts on customers are counted together.
    public var mostEarlierContacts: Int
    /// How customers are scored for segments.
    public var scoring: any ScoringPolicy
    /// The RFM segments.
    public var segments: SegmentTable
    /// Which purchases are occasions.
    public var refunds: any RefundPolicy
    /// How the Qini curve is drawn.
    public var qini: QiniAnalysis
    /// What may be spent on the next contacts; `nil` for any amount.
    public var budget: Money?
    /// What one of the next contacts costs; `nil` for what the contacts learnt from did.
    public var contactCost: Money?
    /// How many campaigns are analysed at the most, the latest of them.
    public var mostCampaigns: Int
    /// How many customers lists in the result name.
    public var topCount: Int

    /// Makes the analysis; every choice has a sound default.
    ///
    /// - Parameters:
    ///   - revenue: What counts as a customer's revenue in a campaign.
    ///   - marginShare: What of revenue is margin.
    ///   - plannedControlShares: The share of each campaign's customers that was to be held back, by its id.
    ///   - comparison: How treated and control are compared; its margin and seed are not used.
    ///   - pastDays: How many days before a contact count as the past.
    ///   - fatigueDays: How many days before a contact earlier contacts count.
    ///   - mostEarlierContacts: From how many earlier contacts on customers are counted together.
    ///   - scoring: How customers are scored for segments.
    ///   - segments: The RFM segments.
    ///   - refunds: Which purchases are occasions.
    ///   - qini: How the Qini curve is drawn.
    ///   - budget: What may be spent on the next contacts.
    ///   - contactCost: What one of the next contacts costs.
    ///   - mostCampaigns: How many campaigns are analysed at the most.
    ///   - topCount: How many customers lists in the result name.
    public init(
        revenue: CampaignRevenueBasis = .recorded, marginShare: Share? = nil, plannedControlShares: [String: Share] = [:],
        comparison: UpliftAnalysis = UpliftAnalysis(), pastDays: Int = 365, fatigueDays: Int = 90, mostEarlierContacts: Int = 4,
        scoring: any ScoringPolicy = .midRank, segments: SegmentTable = .customary, refunds: any RefundPolicy = .netWithinDay,
        qini: QiniAnalysis = QiniAnalysis(), budget: Money? = nil, contactCost: Money? = nil, mostCampaigns: Int = 100, topCount: Int = 20
    ) {
        self.revenue = revenue
        self.marginShare = marginShare
        self.plannedControlShares = plannedControlShares
        self.comparison = comparison
        self.pastDays = pastDays
        self.fatigueDays = fatigueDays
        self.mostEarlierContacts = mostEarlierContacts
        self.scoring = scoring
        self.segments = segments
        self.refunds = refunds
        self.qini = qini
        self.budget = budget
        self.contactCost = contactCost
        self.mostCampaigns = mostCampaigns
        self.topCount = topCount
    }

    /// Analyses a base.
    ///
    /// - Parameters:
    ///   - base: The customers, their campaigns, responses, contacts, invoices and purchases.
    ///   - context: The day of the analysis, the seed, progress and cancellation.
    /// - Returns: The result; that of a base without campaigns is empty and says so.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for options out of range, ``ClienteleError/Code/mixedCurrencies`` for a budget or
    ///   a cost in
    ///   another currency, ``ClienteleError/Code/invalidPolicy`` for a scoring that contradicts itself, `CancellationError` when asked to
    ///   stop.
    /// - Complexity: O(*n* + *k* · *c*) for *n* records, *k* campaigns and *c* customers.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> PromotionResult {
        try PromotionRun(self, base, context).detail(all: false).result
    }

    /// Analyses a base and names all customers to be contacted next.
    ///
    /// - Parameters:
    ///   - base: The customers and their records.
    ///   - context: The day of the analysis, the seed, progress and cancellation.
    /// - Returns: The result and the customers.
    /// - Throws: As ``analyze(_:in:)``.
    public func detail(of base: CustomerBase, in context: AnalysisContext) throws -> PromotionDetail {
        try PromotionRun(self, base, context).detail(all: true)
    }
}

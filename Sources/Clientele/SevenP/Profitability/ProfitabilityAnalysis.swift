/// What customers are worth: profit and loss by customer, the whale curve, customer value and equity, and the cost to win and to keep.
///
/// Every amount of the ledger and every recorded cost lands in exactly one customer's statement, or among what was spent on others, or
/// stands as not assigned; ``ProfitabilityResult/reconciliation`` shows it to the minor unit. See ``ProfitLevel`` for the ladder from net
/// revenue to net profit. Unless told otherwise, the cost to serve is what contacts are recorded to have cost; activities with drivers come
/// beside it.
///
/// ```swift
/// func day(_ text: String) throws -> CalendarDay { try CalendarDay(text) }
/// func euro(_ text: String) throws -> Money { try Money(text, in: .eur) }
/// var builder = CustomerBase.Builder()
/// try builder.add(purchases: [
///     Purchase(customerID: "ann", day: try day("2024-01-05"), amount: try euro("80"), cost: try euro("50")),
///     Purchase(customerID: "bob", day: try day("2024-02-01"), amount: try euro("15"), cost: try euro("10")),
/// ])
/// try builder.add(contacts: [
///     Contact(customerID: "bob", day: try day("2024-02-09"), direction: .inbound, cost: try euro("12")),
///     Contact(customerID: "cid", day: try day("2024-02-20"), direction: .outbound, cost: try euro("4")),
/// ])
/// let result = try ProfitabilityAnalysis().analyze(builder.build(), in: AnalysisContext(asOf: day("2024-12-31")))
/// print(result.statement.marginalProfit, result.statement.netProfit, result.spentOnOthers)  // 35.00 23.00 4.00
/// print(result.greatestLosses.map { "\($0.customerID.text) \($0.statement.netProfit)" })  // ["bob -7.00"]
/// ```
public struct ProfitabilityAnalysis: CustomerAnalysis {
    /// Activities with drivers, beside the recorded costs of contacts.
    public var activities: [ServiceActivity]
    /// What the recorded costs of contacts are for; `nil` leaves these costs out, for activities that cover them.
    public var contactCosts: ContactCostRule?
    /// Where the cost to win customers is taken from.
    public var acquisition: AcquisitionCostBasis
    /// What lines without a recorded cost are taken to cost, as a share of their amount; `nil` for nothing.
    public var assumedCostShare: Share?
    /// The list price of a piece by product, for discounts; empty for none.
    public var listPrices: [String: Money]
    /// On which level of profit the whale curve stands.
    public var whaleLevel: ProfitLevel
    /// The half-width of the band of those who break even, as a share of the mean profit of those with a profit; `nil` for 5 %.
    public var breakEvenBand: Share?
    /// Tiers, segments and value classes to show profit by; `nil` for none.
    public var segmentation: CustomerSegmentation?
    /// How much each part of customer value counts.
    public var valueWeights: CustomerValueWeights
    /// What the firm learns from.
    public var learning: LearningPoints
    /// How far recommendations count.
    public var referrals: ReferralRule
    /// What customers are expected to bring in future; `nil` where nobody says.
    public var expectedValues: CustomerEquityInput?
    /// Who is to be grown, kept, fixed or let go.
    public var treatments: any CustomerTreatmentPolicy
    /// How many months after the first purchase are followed, 1 to 120.
    public var paybackMonths: Int
    /// From how many complete months on a cohort that has not paid back is old enough to judge.
    public var matureMonths: Int
    /// From how many occasions a customer counts as loyal beside the rule of thumb.
    public var loyalOccasions: Int
    /// How many customers and products lists in the result name.
    public var topCount: Int
    /// Which purchases are occasions.
    public var refunds: any RefundPolicy
    /// The first day of a period to analyse; `nil` for everything up to the day of the analysis.
    ///
    /// With a first day, nothing counts that lies before it: purchases, refunds, contacts, responses, leads, service cases and answers by
    /// their day, campaigns and budgets by the day on which they begin; what has no day at all does not count either. The buyers are those with a
    /// purchase or refund in the period, and what was spent in it on anybody else, former buyers too, is ``ProfitabilityResult/spentOnOthers``.
    /// The ledger's side of the ``ProfitabilityResult/reconciliation`` of periods next to each other adds up to that of the whole, and so
    /// do a customer's sales, returns, cost of goods and marginal profit; not so what is divided anew in each, such as the pool of an
    /// activity, which is what it costs in the period.
    ///
    /// Some things are what they are on the day of the analysis: whether somebody had bought before, which tells the cost to win from that to
    /// keep; tiers, segments and value classes; the potential, which is of the last 365 days; and who came on whose recommendation.
    /// Acquisition and retention follow customers from their first purchase on and are left out of the result.
    public var from: CalendarDay?

    /// Makes the analysis; every judgement has a sound default.
    ///
    /// - Parameters:
    ///   - activities: Activities with drivers, beside the recorded costs of contacts.
    ///   - contactCosts: What the recorded costs of contacts are for; `nil` leaves these costs out.
    ///   - acquisition: Where the cost to win customers is taken from.
    ///   - assumedCostShare: What lines without a recorded cost are taken to cost, as a share of their amount.
    ///   - listPrices: The list price of a piece by product.
    ///   - whaleLevel: On which level of profit the whale curve stands.
    ///   - breakEvenBand: The half-width of the band of those who break even; `nil` for 5 %.
    ///   - segmentation: Tiers, segments and value classes to show profit by.
    ///   - valueWeights: How much each part of customer value counts.
    ///   - learning: What the firm learns from.
    ///   - referrals: How far recommendations count.
    ///   - expectedValues: What customers are expected to bring in future.
    ///   - treatments: Who is to be grown, kept, fixed or let go.
    ///   - paybackMonths: How many months after the first purchase are followed, 1 to 120.
    ///   - matureMonths: From how many complete months on a cohort is old enough to judge.
    ///   - loyalOccasions: From how many occasions a customer counts as loyal.
    ///   - topCount: How many customers and products lists in the result name.
    ///   - refunds: Which purchases are occasions.
    ///   - from: The first day of a period to analyse; `nil` for everything up to the day of the analysis.
    public init(
        activities: [ServiceActivity] = [], contactCosts: ContactCostRule? = .byTimeAndDirection,
        acquisition: AcquisitionCostBasis = .recorded(), assumedCostShare: Share? = nil, listPrices: [String: Money] = [:],
        whaleLevel: ProfitLevel = .net, breakEvenBand: Share? = nil, segmentation: CustomerSegmentation? = CustomerSegmentation(),
        valueWeights: CustomerValueWeights = .customary, learning: LearningPoints = .customary, referrals: ReferralRule = .customary,
        expectedValues: CustomerEquityInput? = nil, treatments: any CustomerTreatmentPolicy = .profitAndPotential,
        paybackMonths: Int = 36, matureMonths: Int = 12, loyalOccasions: Int = 4, topCount: Int = 20,
        refunds: any RefundPolicy = .netWithinDay, from: CalendarDay? = nil
    ) {
        self.activities = activities
        self.contactCosts = contactCosts
        self.acquisition = acquisition
        self.assumedCostShare = assumedCostShare
        self.listPrices = listPrices
        self.whaleLevel = whaleLevel
        self.breakEvenBand = breakEvenBand
        self.segmentation = segmentation
        self.valueWeights = valueWeights
        self.learning = learning
        self.referrals = referrals
        self.expectedValues = expectedValues
        self.treatments = treatments
        self.paybackMonths = paybackMonths
        self.matureMonths = matureMonths
        self.loyalOccasions = loyalOccasions
        self.topCount = topCount
        self.refunds = refunds
        self.from = from
    }

    /// Analyses a base.
    ///
    /// - Parameters:
    ///   - base: The customers, their purchases and whatever else is recorded.
    ///   - context: The day of the analysis, progress and cancellation.
    /// - Returns: The result; that of an empty base is empty.
    /// - Throws: ``ClienteleError/Code/mixedCurrencies`` for a rate, price, budget or value in another currency;
    ///   ``ClienteleError/Code/invalidArgument`` for options outside their ranges or a first day after that of the analysis; ``ClienteleError/Code/overflow`` when a customer's
    ///   amounts exceed 64 bits; ``ClienteleError/Code/invalidPolicy`` for a segmentation that contradicts itself; `CancellationError` when
    ///   asked to stop.
    /// - Complexity: O(*n* + *c* log *c*) for *n* records of *c* customers.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> ProfitabilityResult {
        try ProfitabilityRun(self, base, context).result()
    }

    /// Analyses a base of which a segmentation has been made already, which takes half the time.
    ///
    /// - Parameters:
    ///   - base: The customers, their purchases and whatever else is recorded.
    ///   - segmentation: What ``segmentation`` makes of the base on the day.
    ///   - context: The day of the analysis, progress and cancellation.
    /// - Returns: The result.
    /// - Throws: As ``analyze(_:in:)``.
    package func analyze(_ base: CustomerBase, segmentation: Segmentation, in context: AnalysisContext) throws -> ProfitabilityResult {
        try ProfitabilityRun(self, base, context, segmentation: segmentation).result()
    }

    /// Analyses a base and keeps the profit and loss of every customer.
    ///
    /// - Parameters:
    ///   - base: The customers, their purchases and whatever else is recorded.
    ///   - context: The day of the analysis, progress and cancellation.
    /// - Returns: The result and the customers.
    /// - Throws: As ``analyze(_:in:)``.
    public func detail(of base: CustomerBase, in context: AnalysisContext) throws -> ProfitabilityDetail {
        let run = try ProfitabilityRun(self, base, context)
        return try ProfitabilityDetail(result: run.result(), customers: run.customers())
    }
}

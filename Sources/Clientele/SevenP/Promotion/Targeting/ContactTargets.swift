/// Whom to contact next under a budget, from what a campaign brought in each segment.
public struct ContactTargets: Codable, Sendable, Equatable {
    /// The campaign that it was learnt from: the latest with a control group, revenue, cost and margin.
    public var campaignID: String
    /// What one contact costs.
    public var unitCost: DecimalAmount
    /// What may be spent; `null` for any amount.
    @ExplicitNull public var budget: DecimalAmount?
    /// The segments, the most profitable first.
    public var segments: [TargetedSegment]
    /// How many customers are to be contacted.
    public var chosen: Int
    /// What that costs.
    public var cost: DecimalAmount
    /// What it is expected to bring, its cost taken away, in units of the currency.
    public var expectedProfit: Double
    /// The first of them, as many as lists in the result name.
    public var first: [CustomerID]

    init(
        campaignID: String, unitCost: DecimalAmount, budget: DecimalAmount?, segments: [TargetedSegment], chosen: Int, cost: DecimalAmount,
        expectedProfit: Double, first: [CustomerID]
    ) {
        self.campaignID = campaignID
        self.unitCost = unitCost
        _budget = ExplicitNull(wrappedValue: budget)
        self.segments = segments
        self.chosen = chosen
        self.cost = cost
        self.expectedProfit = expectedProfit
        self.first = first
    }
}

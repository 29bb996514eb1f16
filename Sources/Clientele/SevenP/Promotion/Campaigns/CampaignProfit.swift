/// What a campaign earned against its control group, on margin.
public struct CampaignProfit: Codable, Sendable, Hashable {
    /// What of the revenue is margin.
    public var marginShare: Double
    /// The margin on the incremental revenue.
    public var incrementalMargin: DecimalAmount
    /// All expenses: of the campaign, its contacts and its responses.
    public var expenses: DecimalAmount
    /// The margin less the expenses.
    public var profit: DecimalAmount
    /// The profit with its interval, in units of the currency.
    public var estimate: Estimate
    /// The profit as a share of the expenses, with its interval; `null` without expenses.
    @ExplicitNull public var roi: Estimate?
    /// The two-sided p-value of a profit of 0 (normal); `null` with fewer than 150 conversions in a group, where means of skewed amounts are not
    /// normal enough.
    @ExplicitNull public var p: Double?

    /// From how many conversions in each group on the profit is tested.
    static let fewestConversions = 150

    init(
        marginShare: Double, incrementalMargin: DecimalAmount, expenses: DecimalAmount, profit: DecimalAmount, estimate: Estimate,
        p: Double?
    ) {
        self.marginShare = marginShare
        self.incrementalMargin = incrementalMargin
        self.expenses = expenses
        self.profit = profit
        self.estimate = estimate
        let cost = expenses.approximateValue
        _roi = ExplicitNull(
            wrappedValue: cost > 0
                ? Estimate(value: estimate.value / cost, lower: estimate.lower / cost, upper: estimate.upper / cost) : nil)
        _p = ExplicitNull(wrappedValue: p)
    }
}

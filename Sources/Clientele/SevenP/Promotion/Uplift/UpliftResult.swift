/// What a campaign changed against its control group: the result of an ``UpliftAnalysis``.
///
/// Every figure that needs a control group, revenue or cost is `null` without it. ``p`` decides; an interval that just holds 0 beside a
/// p-value
/// just below 5 %, or the reverse, comes of the two being made in different ways (see ``UpliftAnalysis``).
public struct UpliftResult: Codable, Sendable, Equatable {
    /// The customers who were treated.
    public var treated: UpliftGroup
    /// The customers who were held back.
    public var control: UpliftGroup
    /// The response rate of the treated less that of the control group.
    @ExplicitNull public var uplift: Double?
    /// The lower end of its interval.
    @ExplicitNull public var lower: Double?
    /// The upper end of its interval.
    @ExplicitNull public var upper: Double?
    /// Which interval that is.
    public var interval: UpliftInterval
    /// The confidence of all intervals.
    public var confidence: Double
    /// The exact two-sided p-value of equal response rates.
    @ExplicitNull public var p: Double?
    /// Fisher's two-sided p-value, which the exact one is at most about equal to.
    @ExplicitNull public var fisherP: Double?
    /// A p-value that stays valid when the data were looked at again and again until it was small.
    @ExplicitNull public var sequentialP: Double?
    /// The uplift as a share of the control group's rate; `null` also where that rate is 0.
    @ExplicitNull public var relativeUplift: Double?
    /// How many conversions the campaign brought: the uplift times the treated customers.
    @ExplicitNull public var incrementalConversions: Double?
    /// The revenue it brought: the treated customers' revenue less what as many of the control group had.
    @ExplicitNull public var incrementalRevenue: DecimalAmount?
    /// What of the revenue is margin.
    public var marginShare: Double
    /// The margin on the incremental revenue, less the cost; `null` without revenue and cost.
    @ExplicitNull public var incrementalProfit: DecimalAmount?
    /// What was spent: on every customer of both groups, and on the campaign as a whole.
    @ExplicitNull public var cost: DecimalAmount?
    /// The incremental profit as a share of the cost; `null` where the cost is not above 0.
    @ExplicitNull public var roi: Double?
    /// The difference in revenue of a customer, tested.
    @ExplicitNull public var revenue: RevenueUplift?
    /// The currency of all amounts.
    public var currency: Currency

    init(treated: UpliftGroup, control: UpliftGroup, settings: UpliftAnalysis, currency: Currency) {
        self.treated = treated
        self.control = control
        self.interval = settings.interval
        self.confidence = settings.confidence
        self.marginShare = settings.marginShare.value
        self.currency = currency
        (_uplift, _lower, _upper) = (ExplicitNull(wrappedValue: nil), ExplicitNull(wrappedValue: nil), ExplicitNull(wrappedValue: nil))
        (_p, _fisherP, _sequentialP) = (ExplicitNull(wrappedValue: nil), ExplicitNull(wrappedValue: nil), ExplicitNull(wrappedValue: nil))
        (_relativeUplift, _incrementalConversions) = (ExplicitNull(wrappedValue: nil), ExplicitNull(wrappedValue: nil))
        (_incrementalRevenue, _incrementalProfit) = (ExplicitNull(wrappedValue: nil), ExplicitNull(wrappedValue: nil))
        (_cost, _roi, _revenue) = (ExplicitNull(wrappedValue: nil), ExplicitNull(wrappedValue: nil), ExplicitNull(wrappedValue: nil))
    }

    /// The uplift with its interval.
    public var estimate: Estimate? {
        guard let uplift, let lower, let upper else { return nil }
        return Estimate(value: uplift, lower: lower, upper: upper)
    }
}

/// How customers are valued: how far, in what money, at what margin and how discounted.
public struct LifetimeValuePlan: Sendable {
    /// How far into the future the valuation looks.
    public var horizon: LifetimeHorizon
    /// What later money is worth at the end of the observation.
    public var discounting: any DiscountingMethod
    /// The contribution margin: which share of what a customer spends remains, −1 to 1.
    public var margin: Double
    /// The day that is valued on, or `nil` for the end of the observation that the summaries state.
    public var valuationDay: CalendarDay?
    /// The currency, or `nil` for that of the summaries.
    public var currency: Currency?
    /// In what steps purchases are discounted.
    public var resolution: LifetimeResolution
    /// What to do about customers whose expected spend does not exist.
    public var missingMean: MissingMeanHandling
    /// The confidence of all intervals.
    public var confidence: Double
    /// Whether intervals are computed where the uncertainty of the fits is known; without, a valuation costs about a ninth.
    public var intervals: Bool

    /// Makes a plan.
    ///
    /// - Parameters:
    ///   - horizon: How far into the future the valuation looks.
    ///   - discounting: What later money is worth at the end of the observation.
    ///   - margin: Which share of what a customer spends remains, −1 to 1.
    ///   - valuationDay: The day that is valued on; unless told, the end of the observation that the summaries state.
    ///   - currency: The currency; unless told, that of the summaries.
    ///   - resolution: In what steps purchases are discounted.
    ///   - missingMean: What to do about customers whose expected spend does not exist.
    ///   - confidence: The confidence of all intervals, between 0 and 1.
    ///   - intervals: Whether intervals are computed.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a margin or confidence out of range.
    public init(
        horizon: LifetimeHorizon, discounting: any DiscountingMethod, margin: Double = 1, valuationDay: CalendarDay? = nil,
        currency: Currency? = nil, resolution: LifetimeResolution = .month, missingMean: MissingMeanHandling = .refuse,
        confidence: Double = 0.95, intervals: Bool = true
    ) throws {
        self.horizon = horizon
        self.discounting = discounting
        self.margin = margin
        self.valuationDay = valuationDay
        self.currency = currency
        self.resolution = resolution
        self.missingMean = missingMean
        self.confidence = confidence
        self.intervals = intervals
        try check()
    }

    /// Properties can be set after the fact, so that valuations check again.
    func check() throws {
        try LifetimeValuePlan.check(margin: margin)
        try Estimate.check(confidence: confidence)
    }

    static func check(margin: Double) throws {
        guard (-1...1).contains(margin) else {
            throw ClienteleError(.invalidArgument, "a margin of \(margin)", remedy: "give a share from −1 to 1, such as 0.3 for 30 %")
        }
    }
}

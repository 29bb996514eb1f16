/// How a model would have done had it been fitted again and again on the past and held against what came next.
///
/// One split by date can be luck. Here every origin is the end of a calibration of its own: the model is fitted to what was known by
/// then, forecasts the next `horizon`, and is scored (Tashman 2000, "Out-of-sample tests of forecasting accuracy"). Beside it stands the
/// ``HiatusHeuristic``, whose hiatus is chosen on the time before each origin alone.
///
/// ``probabilityIntegral`` tells whether the forecast spread is right: for counts, the share of the probability integral transform that
/// falls into each tenth (Czado, Gneiting & Held 2009, "Predictive model assessment for count data"). It is flat where the forecasts are right,
/// U-shaped where they are too narrow, and humped where they are too wide.
public struct RollingOriginEvaluation: Sendable, Equatable, Codable {
    /// The origins in order.
    public var origins: [RollingOrigin]
    /// The scores of the model over all origins together.
    public var model: ForecastScores
    /// The scores of the heuristic over all origins together.
    public var heuristic: ForecastScores
    /// The share of the probability integral transform in each tenth; ten shares that add up to 1.
    public var probabilityIntegral: [Double]
}

extension RollingOriginEvaluation {
    /// Fits and scores a model from several origins.
    ///
    /// - Parameters:
    ///   - purchases: The purchases.
    ///   - origins: The ends of the calibrations, in any order, each once.
    ///   - horizon: How many days the model forecasts from each.
    ///   - timeUnit: In what ages are counted.
    ///   - refunds: Which purchases are occasions.
    ///   - entry: Where the days of entry come from.
    ///   - fit: Fits the model to the summaries of a calibration. Where these do not tell all parameters, the model forecasts all the same, and
    ///     ``RollingOrigin/parameters`` leaves out what is not told.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` without an origin, for one that stands twice, for a horizon without a day or a
    ///   complete opportunity, and where
    ///   nobody had bought by an origin; ``ClienteleError/Code/missingData`` where a fit has no model; what the fit throws.
    /// - Complexity: A fit for each origin, and a distribution of counts for each different *x* and *T* at it.
    public init<Model: RepeatBuyingModel>(
        purchases: PurchaseSummaries, origins: [CalendarDay], horizon: Int, timeUnit: RepeatPurchaseTimeUnit,
        refunds: some RefundPolicy = NetWithin(.day), entry: CohortEntry = .firstOccasion,
        fit: (RepeatPurchaseSummaries) throws -> RepeatBuyingFit<Model>
    ) throws {
        let run = RollingOriginRun(purchases: purchases, timeUnit: timeUnit, horizon: horizon, entry: entry)
        try self.init(run, origins: origins, refunds: refunds) { try OriginModel(fit($0), at: $0.calibrationEnd) }
    }

    /// Scores a model whose parameters come from elsewhere, from several origins.
    ///
    /// - Parameters:
    ///   - purchases: The purchases.
    ///   - origins: The ends of the calibrations, in any order, each once.
    ///   - horizon: How many days the model forecasts from each.
    ///   - timeUnit: In what ages are counted.
    ///   - refunds: Which purchases are occasions.
    ///   - entry: Where the days of entry come from.
    ///   - model: Makes the model that forecasts for the summaries of a calibration.
    /// - Throws: As ``init(purchases:origins:horizon:timeUnit:refunds:entry:fit:)``, and what `model` throws.
    /// - Complexity: A distribution of counts for each different *x* and *T* at each origin.
    public init<Model: RepeatBuyingModel>(
        purchases: PurchaseSummaries, origins: [CalendarDay], horizon: Int, timeUnit: RepeatPurchaseTimeUnit,
        refunds: some RefundPolicy = NetWithin(.day), entry: CohortEntry = .firstOccasion,
        model: (RepeatPurchaseSummaries) throws -> Model
    ) throws {
        let run = RollingOriginRun(purchases: purchases, timeUnit: timeUnit, horizon: horizon, entry: entry)
        try self.init(run, origins: origins, refunds: refunds) { OriginModel(try model($0)) }
    }

    private init<Model: RepeatBuyingModel>(
        _ run: RollingOriginRun, origins: [CalendarDay], refunds: some RefundPolicy,
        fit: (RepeatPurchaseSummaries) throws -> OriginModel<Model>
    ) throws {
        let ordered = Array(Set(origins)).sorted()
        guard !ordered.isEmpty, ordered.count == origins.count, run.horizon > 0 else {
            throw ClienteleError(
                .invalidArgument, "\(origins.count) origins with a horizon of \(run.horizon) days cannot be evaluated",
                remedy: "give at least one origin, each once, and a horizon above zero")
        }
        var tallies = (model: ForecastTally(), heuristic: ForecastTally())
        var integral = ProbabilityIntegralTally()
        var results: [RollingOrigin] = []
        for origin in ordered {
            results.append(try run.result(at: origin, refunds: refunds, fit: fit, tallies: &tallies, integral: &integral))
        }
        self.origins = results
        model = tallies.model.scores
        heuristic = tallies.heuristic.scores
        probabilityIntegral = integral.shares
    }
}

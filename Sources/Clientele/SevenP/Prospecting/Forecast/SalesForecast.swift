/// Expected purchases, revenue and active customers of the months ahead, with the evidence.
public struct SalesForecast: Sendable, Equatable, Codable {
    /// The repeat-buying model of the existing customers.
    public var model: RepeatBuyingModelKind
    /// In what its parameters count time.
    public var timeUnit: RepeatPurchaseTimeUnit
    /// What is told of its parameters.
    public var parameters: [ParameterEstimate]
    /// Whether the fit converged.
    public var converged: Bool
    /// How many customers there are who have bought.
    public var customers: Int
    /// How many of them the models are fitted to; see ``ProspectingAnalysis/mostFitted``.
    public var fittedCustomers: Int
    /// How many customers are active today, in expectation.
    public var activeToday: ForecastCount
    /// Expected spend of a repeat purchase of a customer of whom nothing else is known; `null` where the data do not tell one.
    @ExplicitNull public var meanRepeatSpend: DecimalAmount?
    /// The share of revenue that came back as refunds on other days, over the past year.
    public var refundShare: Double
    /// The periods ahead, in order.
    public var periods: [ForecastPeriod]
    /// All periods together.
    public var whole: ForecastPeriod
    /// The months of the past, the latest 36 at most.
    public var history: [ProspectingMonth]
    /// How new customers come; `null` where that cannot be told.
    @ExplicitNull public var acquisition: AcquisitionTrend?
    /// The full months ahead against the same months a year before; `null` where those are not recorded.
    @ExplicitNull public var change: ForecastChange?
    /// How the same forecast, made as many months earlier, would have done; `null` where the past is too short.
    @ExplicitNull public var backtest: ForecastBacktest?
    /// What to know when reading the figures; one sentence each.
    public var notes: [String]
}

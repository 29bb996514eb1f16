/// How a model and the heuristic did from one origin.
public struct RollingOrigin: Sendable, Equatable, Codable {
    /// The last day of the calibration.
    public var origin: CalendarDay
    /// The last day of the forecast.
    public var holdoutEnd: CalendarDay
    /// How long the forecast reaches, in time units.
    public var duration: Double
    /// What is told of each parameter: without a value where the data until the origin do not tell it.
    public var parameters: [ParameterEstimate]
    /// Which parameters the data until the origin tell, and why not the others; `nil` for a model that was not fitted to them here.
    @ExplicitNull public var identifiability: Identifiability?
    /// The scores of the model.
    public var model: ForecastScores
    /// The hiatus that was chosen for the heuristic on the time before the origin, in time units.
    public var hiatus: Double
    /// The scores of the heuristic.
    public var heuristic: ForecastScores
}

/// The trend of one series of a strategy.
public struct StrategyTrend: Sendable, Equatable, Codable {
    /// The id of the series.
    public var id: String
    /// Whether it moves before or after the result it stands for; `null` where nobody has said.
    @ExplicitNull public var timing: MeasureTiming?
    /// Whether it got better.
    public var course: SeriesCourse
    /// The change in a period, with its interval; `null` with too few values.
    @ExplicitNull public var change: Estimate?
    /// How many values there are.
    public var values: Int

    init(id: String, timing: MeasureTiming?, course: SeriesCourse, change: Estimate?, values: Int) {
        self.id = id
        self.course = course
        self.values = values
        _timing = ExplicitNull(wrappedValue: timing)
        _change = ExplicitNull(wrappedValue: change)
    }
}

/// The forecast of full months against the same months a year before.
public struct ForecastChange: Sendable, Hashable, Codable {
    /// The first day of the months ahead.
    public var firstDay: CalendarDay
    /// The last day of the months ahead.
    public var lastDay: CalendarDay
    /// What the same months brought a year before.
    public var previousRevenue: DecimalAmount
    /// What the months ahead are expected to bring.
    public var revenue: ForecastAmount
    /// Expected less previous revenue.
    public var difference: DecimalAmount
    /// The difference as a share of the previous revenue; `null` unless that is above zero.
    @ExplicitNull public var relative: Double?
    /// Whether the previous revenue lies outside the predictive interval.
    public var isBeyondInterval: Bool
}

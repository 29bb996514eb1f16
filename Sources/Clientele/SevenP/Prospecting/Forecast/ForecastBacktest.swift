/// What the same forecast would have said some months ago, against what happened since.
public struct ForecastBacktest: Sendable, Hashable, Codable {
    /// The last day that forecast knew.
    public var asOf: CalendarDay
    /// The last day that it foretold.
    public var lastDay: CalendarDay
    /// The purchases it would have foretold.
    public var purchases: ForecastCount
    /// The purchases that were made.
    public var actualPurchases: Int
    /// The revenue it would have foretold.
    public var revenue: ForecastAmount
    /// The revenue there was.
    public var actualRevenue: DecimalAmount
    /// Foretold less actual revenue, as a share of the actual one; `null` unless that is above zero.
    @ExplicitNull public var relativeError: Double?
    /// Whether the actual revenue lay within the predictive interval.
    public var isWithinInterval: Bool
}

/// Where the values of a measure are heading.
///
/// The slope is the median of all slopes between two values (Theil & Sen). With two cycles of seasons or more, a season is compared with
/// itself only (the seasonal Kendall test); else the Mann-Kendall test stands, its variance widened for autocorrelation. Where the target is
/// best, the values are the distances from it.
public struct MeasureTrend: Sendable, Hashable, Codable {
    /// Where they are heading, shown at 5 %.
    public var direction: TrendDirection
    /// The change a period, in the unit of the measure.
    public var slope: Double
    /// The lower end of its 95 % interval.
    public var lower: Double
    /// The upper end of its 95 % interval.
    public var upper: Double
    /// The two-sided p-value.
    public var pValue: Double
    /// From how many values it is told.
    public var periods: Int
    /// Whether seasons were compared with themselves only.
    public var isSeasonal: Bool
}

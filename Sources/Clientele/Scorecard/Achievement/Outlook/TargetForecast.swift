/// What the reading of a measure comes to at the date of its target if it goes on as it did.
///
/// A random walk with drift, see Hyndman & Athanasopoulos (2021), section 5.2; with two cycles of seasons or more each season has a drift of
/// its own. It knows nothing of what is being done: initiatives are there to prove it wrong.
public struct TargetForecast: Sendable, Hashable, Codable {
    /// The date of the target.
    public var date: CalendarDay
    /// How many periods lie between the reading and that date.
    public var periodsAhead: Int
    /// The reading that is expected.
    public var expected: Double
    /// The lower end of its 95 % interval; `null` for values that do not vary.
    @ExplicitNull public var lower: Double?
    /// The upper end of its 95 % interval.
    @ExplicitNull public var upper: Double?
    /// The probability of reaching the target, 0 to 1; `null` for values that do not vary.
    @ExplicitNull public var probability: Double?
    /// From how many changes it is told.
    public var changes: Int
    /// Whether each season has a drift of its own.
    public var isSeasonal: Bool
}

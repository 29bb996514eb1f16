/// How one measure stands.
public struct MeasureEvaluation: Sendable, Hashable, Codable {
    /// The id of the measure.
    public var measure: String
    /// The id of its objective.
    public var objective: String
    /// The id of the perspective of that.
    public var perspective: String
    /// The reading of the last period that has one.
    @ExplicitNull public var reading: Double?
    /// The last day of that period, at most the day of the evaluation.
    @ExplicitNull public var readingDate: CalendarDay?
    /// How many whole periods have ended since without a reading.
    @ExplicitNull public var periodsSince: Int?
    /// The target.
    @ExplicitNull public var target: Double?
    /// The reading that was planned for the day of the reading.
    @ExplicitNull public var planned: Double?
    /// How far the reading is ahead of the plan, in its unit; below 0 where it is behind.
    @ExplicitNull public var lead: Double?
    /// How far the reading has come on the way from baseline to target.
    @ExplicitNull public var achievement: Double?
    /// How far it was planned to have come.
    @ExplicitNull public var plannedAchievement: Double?
    /// How it stands to its plan.
    public var status: ScorecardStatus
    /// Its share of the whole, were nothing missing.
    public var weight: Double
    /// Its share of the whole without what is missing; 0 where it is missing itself.
    public var usedWeight: Double
    /// What it brings to the score of the whole; the contributions sum exactly to that.
    public var contribution: Double
    /// Why it has no achievement; `null` where it has.
    @ExplicitNull public var missing: MissingReason?
    /// Where its values are heading; `null` without enough values.
    @ExplicitNull public var trend: MeasureTrend?
    /// What its reading comes to at the date of the target if it goes on so; `null` without one.
    @ExplicitNull public var forecast: TargetForecast?
    /// Why it has no forecast, or none with an interval; `null` where it has.
    @ExplicitNull public var missingForecast: MissingForecastReason?
}

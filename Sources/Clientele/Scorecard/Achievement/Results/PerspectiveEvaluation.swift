/// How one perspective stands.
public struct PerspectiveEvaluation: Sendable, Hashable, Codable {
    /// The id of the perspective.
    public var perspective: String
    /// The weighted mean of what is below it; `null` where nothing below it has an achievement.
    @ExplicitNull public var score: Double?
    /// The same of what was planned.
    @ExplicitNull public var plannedScore: Double?
    /// How it stands to its plan, by the thresholds of the scorecard.
    public var status: ScorecardStatus
    /// Its share of the whole, were nothing missing.
    public var weight: Double
    /// Its share of the whole without what is missing.
    public var usedWeight: Double
    /// What it brings to the score of the whole: the exact sum of what is below it.
    public var contribution: Double
    /// Which share of the weights below it has an achievement, 0 to 1.
    public var coverage: Double
}

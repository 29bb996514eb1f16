/// What the numbers of thresholds are.
public enum ThresholdScale: String, Sendable, Hashable, Codable, CaseIterable {
    /// Achievement where the plan for the day is 1.
    case achievement
    /// Readings in the unit of the measure or, where the target is best, distances from it.
    case value
}

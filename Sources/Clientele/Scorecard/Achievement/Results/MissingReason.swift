/// Why a measure has no achievement.
public enum MissingReason: String, Sendable, Hashable, Codable, CaseIterable {
    /// It has no reading up to the day.
    case noReading
    /// It has no target, or one that is no number.
    case noTarget
    /// The reading cannot be placed between baseline and target.
    case notComparable
}

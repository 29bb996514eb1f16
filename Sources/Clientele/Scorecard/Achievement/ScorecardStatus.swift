/// Red, amber or green: how a measure, an objective or a perspective stands to its plan.
public enum ScorecardStatus: String, Sendable, Hashable, Codable, CaseIterable {
    /// On plan, or near enough.
    case green
    /// Behind.
    case amber
    /// Far behind.
    case red
    /// It cannot be told.
    case unknown
}

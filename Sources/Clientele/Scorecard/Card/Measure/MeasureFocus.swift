/// Whether a measure tells how the work is done or what comes of it.
public enum MeasureFocus: String, Sendable, Hashable, Codable, CaseIterable {
    /// How the work is done, such as response time.
    case process
    /// What comes of it, such as retention.
    case effect
}

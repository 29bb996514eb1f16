/// Whether a measure moves before or after the result that it stands for.
public enum MeasureTiming: String, Sendable, Hashable, Codable, CaseIterable {
    /// It moves first and can still be acted on, such as training.
    case leading
    /// It tells what has come of it, such as profit.
    case lagging
}

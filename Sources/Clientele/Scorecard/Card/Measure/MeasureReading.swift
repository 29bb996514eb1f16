/// How the values of a measure become what is judged.
public enum MeasureReading: String, Sendable, Hashable, Codable, CaseIterable {
    /// The value of the period.
    case latest
    /// The sum of the last periods, such as the profit of twelve months.
    case sum
    /// The mean of the last periods.
    case mean
}

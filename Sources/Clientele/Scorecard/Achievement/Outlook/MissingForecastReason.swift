/// Why there is no forecast of a measure, or none with an interval.
public enum MissingForecastReason: String, Sendable, Hashable, Codable, CaseIterable {
    /// The measure has no target, or one that is no number.
    case noTarget
    /// The target has no date.
    case noTargetDate
    /// The date of the target has passed, or lies in the period of the reading.
    case targetDatePassed
    /// There are too few values without a gap between them.
    case tooFewValues
    /// The date lies further ahead than the values reach back ten times over.
    case tooFarAhead
    /// The values do not vary, so that nothing tells how sure it is.
    case noVariation
}

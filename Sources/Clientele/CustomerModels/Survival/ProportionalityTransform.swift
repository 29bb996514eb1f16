/// How time is counted where a test asks whether hazard ratios change with it.
public enum ProportionalityTransform: String, Sendable, Hashable, Codable, CaseIterable {
    /// By one minus the Kaplan–Meier curve of all rows just before: each event moves it about alike, so that late ones do not dominate.
    case kaplanMeier
    /// As it is.
    case identity
    /// By its logarithm; events at time 0 have none.
    case logarithm
    /// By the rank of the event, the mean of ranks where several share a time.
    case rank
}

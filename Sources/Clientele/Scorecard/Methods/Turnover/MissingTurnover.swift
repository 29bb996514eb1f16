/// Why a turnover does not exist.
public enum MissingTurnover: String, Sendable, Hashable, Codable, CaseIterable {
    /// The sum that is turned over is not known.
    case noFlow
    /// The opening or closing balance is not known.
    case noBalance
    /// The average balance is 0: a ratio to it does not exist.
    case noAverage
    /// The average balance is below 0: a ratio to it means nothing.
    case negativeAverage
    /// The amounts are too large to be added.
    case beyondRange
}

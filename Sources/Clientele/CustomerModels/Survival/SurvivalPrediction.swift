/// The predicted share without the event beyond one time.
public struct SurvivalPrediction: Sendable, Hashable, Codable {
    /// The time.
    public let time: Double
    /// The share, 0 to 1.
    public let survival: Double
}

/// What the data say about a hypothesis of cause and effect.
public enum LinkVerdict: String, Sendable, Hashable, Codable, CaseIterable {
    /// The effect follows the cause in the direction expected.
    case supported
    /// The effect follows the cause in the other direction.
    case contradicted
    /// The data can be tested, but show no effect that chance does not explain.
    case notSupported
    /// The data are too few, or do not vary.
    case notEnoughData
}

/// A hypothesis of a strategy: that one series moves another, some periods later.
public struct StrategyLink: Sendable, Hashable, Codable {
    /// The id of the cause.
    public var cause: String
    /// The id of the effect.
    public var effect: String
    /// After how many periods the effect is expected, as declared before the data were looked at.
    public var lag: Int
    /// Whether the effect is to get better or worse as the cause gets better.
    public var direction: LinkDirection

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - cause: The id of the cause.
    ///   - effect: The id of the effect.
    ///   - lag: After how many periods the effect is expected.
    ///   - direction: Whether the effect is to get better or worse as the cause gets better.
    public init(cause: String, effect: String, lag: Int, direction: LinkDirection = .positive) {
        self.cause = cause
        self.effect = effect
        self.lag = lag
        self.direction = direction
    }
}

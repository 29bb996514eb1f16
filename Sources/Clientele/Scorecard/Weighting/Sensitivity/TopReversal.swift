/// The smallest change of one weight, the others keeping their proportions, at which the best and the second alternative draw level.
public struct TopReversal: Sendable, Hashable, Codable {
    /// The criterion.
    public let name: String
    /// Its weight.
    public let from: Double
    /// The weight at which the two draw level; beyond it, the second is ahead.
    public let to: Double
}

/// In which interval one weight can move, the others keeping their proportions, before a result changes.
public struct WeightInterval: Sendable, Hashable, Codable {
    /// The criterion.
    public let name: String
    /// Its weight.
    public let weight: Double
    /// The lowest and highest weight at which the best alternative stays the best.
    public let winnerStays: [Double]
    /// The lowest and highest weight at which no two alternatives change places.
    public let rankingStays: [Double]
}

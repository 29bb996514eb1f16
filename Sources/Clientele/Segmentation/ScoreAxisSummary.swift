/// How finely an axis tells customers apart.
public struct ScoreAxisSummary: Codable, Sendable, Hashable {
    /// The axis.
    public var axis: RFMAxis
    /// How many of the five scores occur.
    public var distinctScores: Int
    /// How many customers have each score, from 1 to 5.
    public var customers: [Int]
    /// Whether fewer than five scores occur, because values are too coarse to be told apart.
    public var isCoarse: Bool
}

/// How many customers have a recency and a frequency score, and what they bring.
public struct RFMCellSummary: Codable, Sendable, Hashable {
    /// The recency score, 1 to 5.
    public var recency: Int
    /// The frequency score, 1 to 5.
    public var frequency: Int
    /// How many customers have both scores.
    public var customers: Int
    /// What those of positive value bring.
    public var value: DecimalAmount
}

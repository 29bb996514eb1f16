/// How likely it is that another panel of the same kind would order two objectives the other way round.
public struct OrderReversal: Codable, Sendable, Hashable {
    /// The objective with the higher score.
    public let higher: String
    /// The objective with the lower score.
    public let lower: String
    /// The share of draws in which the lower one scores above the higher one.
    public let probability: Double
}

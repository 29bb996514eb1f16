/// The total score of an objective: the sum of its scores on the leaves by their global weights.
public struct ObjectiveScore: Codable, Sendable, Hashable {
    /// The objective.
    public let objective: String
    /// The score with its interval over the experts.
    public let score: Estimate
}

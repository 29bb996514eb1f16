/// How far a ranking of alternatives depends on the weights.
public struct WeightSensitivityResult: Sendable, Hashable, Codable {
    /// The alternatives, the best first; equal ones in the order of their names' bytes.
    public let alternatives: [RankAcceptability]
    /// For each criterion how far its weight can move.
    public let intervals: [WeightInterval]
    /// The smallest change that reverses the two best; `null` if no change of a single weight does, or there is one alternative, or the two are equal.
    @ExplicitNull public var smallestReversal: TopReversal?
    /// The share of draws in which the second of the ranking is ahead of the first, halves for equal ones; `null` for one alternative.
    @ExplicitNull public var reversalProbability: Double?
    /// How the weights were drawn.
    public let uncertainty: RandomWeights
}

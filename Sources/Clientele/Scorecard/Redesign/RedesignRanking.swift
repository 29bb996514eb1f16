/// Which processes to redesign first, and how.
public struct RedesignRanking: Sendable, Hashable, Codable {
    /// How much each of the three counts, summing to 1.
    public var weights: RedesignWeights
    /// From which judgement on an action is called for.
    public var actionThreshold: Double
    /// The processes, the first to redesign first.
    public var processes: [RankedProcess]
}

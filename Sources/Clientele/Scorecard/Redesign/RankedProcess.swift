/// A process with its place among the candidates for a redesign.
public struct RankedProcess: Sendable, Hashable, Codable {
    /// The id of the process.
    public var process: String
    /// Its rank, 1 for the first; processes of one score share theirs.
    public var rank: Int
    /// Its score, 0 to 1: the exact sum of the three contributions.
    public var score: Double
    /// What low performance brings to the score.
    public var fromLowPerformance: Double
    /// What importance brings to the score.
    public var fromImportance: Double
    /// What feasibility brings to the score.
    public var fromFeasibility: Double
    /// The action that is suggested: the first of ``actions``; `null` where nothing calls for one.
    @ExplicitNull public var action: RedesignAction?
    /// All actions that the judgements call for, in the order in which they are asked.
    public var actions: [RedesignAction]
}

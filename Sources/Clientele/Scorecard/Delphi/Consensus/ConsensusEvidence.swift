/// What a ``ConsensusRule`` judges: the rounds of a study so far.
public struct ConsensusEvidence: Sendable, Hashable {
    /// What the experts are asked for.
    public let kind: DelphiAnswerKind
    /// The rounds, the last one last; at least one.
    public let rounds: [DelphiRoundResult]
    /// The width of the scale of ratings or fuzzy numbers, for ratings without a scale the span of all so far, or the pool of points; `nil`
    /// where there is none.
    public let range: Double?

    /// Gathers evidence.
    ///
    /// - Parameters:
    ///   - kind: What the experts are asked for.
    ///   - rounds: The rounds, the last one last.
    ///   - range: The width of the scale, or the pool of points.
    public init(kind: DelphiAnswerKind, rounds: [DelphiRoundResult], range: Double? = nil) {
        self.kind = kind
        self.rounds = rounds
        self.range = range
    }
}

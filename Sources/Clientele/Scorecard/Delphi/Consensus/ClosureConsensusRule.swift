/// A ``ConsensusRule`` from a closure, for a short rule.
///
/// ```swift
/// let rule = ClosureConsensusRule { evidence in
///     let last = evidence.rounds.last
///     return ConsensusJudgement(consensus: (last?.concordance.w ?? 0) >= 0.9, stable: (last?.stability?.kendall ?? 0) >= 0.9)
/// }
/// ```
public struct ClosureConsensusRule: ConsensusRule {
    private let rule: @Sendable (ConsensusEvidence) -> ConsensusJudgement

    /// Makes a rule.
    ///
    /// - Parameter rule: Judges the rounds so far.
    public init(_ rule: @escaping @Sendable (ConsensusEvidence) -> ConsensusJudgement) {
        self.rule = rule
    }

    /// Asks the closure.
    ///
    /// - Parameter evidence: The rounds, the last one last.
    /// - Returns: What the closure says.
    public func judgement(of evidence: ConsensusEvidence) -> ConsensusJudgement { rule(evidence) }
}

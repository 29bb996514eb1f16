/// Decides whether a panel agrees and whether its answers are stable; a study ends when both hold.
///
/// A test that is not significant shows no stability: it may have been too weak to see a change. A rule has to look at the change itself.
public protocol ConsensusRule: Sendable {
    /// Judges the rounds so far.
    ///
    /// - Parameter evidence: The rounds, the last one last.
    /// - Returns: Whether there is consensus, and whether there is stability.
    func judgement(of evidence: ConsensusEvidence) -> ConsensusJudgement
}

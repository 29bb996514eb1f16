/// How a Delphi study stands.
public enum DelphiOutcome: String, Codable, Sendable, Hashable, CaseIterable {
    /// The experts agree and their answers stand still.
    case consensus
    /// The answers stand still, but the experts do not agree: another round of the same question will hardly change that.
    case stableWithoutAgreement
    /// The round limit is reached while answers still move.
    case roundLimitReached
    /// Another round is due.
    case notFinished
}

/// Whether a panel agrees, and whether its answers stand still: two questions.
public struct ConsensusJudgement: Codable, Sendable, Hashable {
    /// Whether the experts agree.
    public let consensus: Bool
    /// Whether their answers stand still from round to round.
    public let stable: Bool
    /// Why, in sentences.
    public let reasons: [String]

    /// Makes a judgement.
    ///
    /// - Parameters:
    ///   - consensus: Whether the experts agree.
    ///   - stable: Whether their answers stand still.
    ///   - reasons: Why, in sentences.
    public init(consensus: Bool, stable: Bool, reasons: [String] = []) {
        self.consensus = consensus
        self.stable = stable
        self.reasons = reasons
    }
}

/// What a ``NextBestActionPolicy`` proposes.
public struct ProposedAction: Sendable, Hashable {
    /// What to do.
    public var kind: NextActionKind
    /// What it is expected to bring, in minor units.
    public var effect: Double

    /// Makes a proposal.
    ///
    /// - Parameters:
    ///   - kind: What to do.
    ///   - effect: What it is expected to bring, in minor units; what is not above zero is not worth doing.
    public init(_ kind: NextActionKind, effect: Double) {
        self.kind = kind
        self.effect = effect
    }
}

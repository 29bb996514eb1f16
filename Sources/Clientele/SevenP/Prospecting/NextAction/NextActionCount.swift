/// For how many an action is the best, and what it is expected to bring in all.
public struct NextActionCount: Sendable, Hashable, Codable {
    /// The action.
    public var kind: NextActionKind
    /// For how many customers or leads it is the best.
    public var count: Int
    /// What it is expected to bring in all.
    public var expectedEffect: DecimalAmount
}

/// Whether a strategy does what it was thought to do: the second loop in one word.
public enum StrategyStanding: String, Sendable, Hashable, Codable, CaseIterable {
    /// Every link that could be tested is supported, at least one.
    case holds
    /// A link is contradicted, or leading measures improve and what they are to move does not.
    case failing
    /// Nothing speaks against it, and not every link that could be tested is supported.
    case unproven
    /// No link could be tested.
    case notEnoughData
}

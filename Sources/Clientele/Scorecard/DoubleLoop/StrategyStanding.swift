/// Whether a strategy does what it was thought to do: the second loop in one word.
public enum StrategyStanding: String, Sendable, Hashable, Codable, CaseIterable {
    /// At least one link is supported, and nothing speaks against any.
    case holds
    /// A link is contradicted, or leading measures improve and what they are to move does not.
    case failing
    /// It can be tested, and nothing speaks for or against it.
    case unproven
    /// No link could be tested.
    case notEnoughData
}

/// What one attribute of a lead adds to its score.
public struct LookAlikeContribution: Sendable, Hashable, Codable {
    /// The attribute.
    public var attribute: String
    /// The value that the lead has.
    public var value: String
    /// By how much it raises the logarithm of the odds.
    public var logOdds: Double
}

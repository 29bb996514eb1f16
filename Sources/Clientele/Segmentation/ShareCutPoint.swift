/// Where a value class or a tier begins.
public struct ShareCutPoint: Codable, Sendable, Hashable {
    /// The class or tier.
    public var name: String
    /// The accumulated share at which it ends.
    public var upTo: Share
    /// The lowest positive value that is in it or in a higher one; `null` where nobody's is.
    @ExplicitNull public var lowestValue: DecimalAmount?
}

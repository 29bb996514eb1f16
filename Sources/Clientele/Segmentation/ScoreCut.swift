/// Where a score begins.
public struct ScoreCut<Bound: Codable & Sendable & Hashable>: Codable, Sendable, Hashable {
    /// The score, 2 to 5.
    public var score: Int
    /// The worst value that still has the score or a better one; `null` where no customer has.
    @ExplicitNull public var from: Bound?
}

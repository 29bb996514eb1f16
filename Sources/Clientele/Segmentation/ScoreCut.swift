/// Where a score begins.
public struct ScoreCut<Bound: Codable & Sendable & Hashable>: Codable, Sendable, Hashable {
    /// The score, 2 to 5.
    public var score: Int
    /// The worst value that has the score or a better one: by mid-rank one that occurs, and `null` where no customer has it.
    @ExplicitNull public var from: Bound?
}

/// How well a lead qualifies, from 0 to 1, and what it could come to once all is known.
public struct LeadScore: Sendable, Hashable, Codable {
    /// The score with unknown answers taken as the policy takes them.
    public var score: Double
    /// The score if every unknown answer turns out no.
    public var lowest: Double
    /// The score if every unknown answer turns out yes.
    public var highest: Double

    /// Makes a score; figures are brought into 0 to 1 and into order.
    ///
    /// - Parameters:
    ///   - score: The score.
    ///   - lowest: The score if every unknown answer turns out no; the score itself unless told.
    ///   - highest: The score if every unknown answer turns out yes; the score itself unless told.
    public init(_ score: Double, lowest: Double? = nil, highest: Double? = nil) {
        func inside(_ value: Double) -> Double { value >= 0 ? min(value, 1) : 0 }
        self.score = inside(score)
        self.lowest = min(inside(lowest ?? score), self.score)
        self.highest = max(inside(highest ?? score), self.score)
    }
}

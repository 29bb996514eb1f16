/// Where objectives do not come down a performance pyramid, and measures do not come up.
public struct PyramidReview: Sendable, Hashable, Codable {
    /// The blocks that have objectives and measures, from the top.
    public var filled: [PyramidBlock]
    /// The gaps, the weightiest first.
    public var findings: [ScorecardFinding]
}

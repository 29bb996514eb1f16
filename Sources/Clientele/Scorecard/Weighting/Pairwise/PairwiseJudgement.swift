/// One judgement of a pairwise comparison: how many times one criterion is as important as another.
public struct PairwiseJudgement: Sendable, Hashable, Codable {
    /// The first criterion.
    public var first: String
    /// The second criterion.
    public var second: String
    /// How many times the first is as important as the second, above zero: on Saaty's scale 1 for equally, 3 moderately, 5 strongly, 7 very
    /// strongly, 9 extremely more important, and 1/3 to 1/9 for the converse.
    public var ratio: Double

    /// Makes a judgement.
    ///
    /// - Parameters:
    ///   - first: The first criterion.
    ///   - second: The second criterion.
    ///   - ratio: How many times the first is as important as the second, above zero.
    public init(_ first: String, over second: String, _ ratio: Double) {
        self.first = first
        self.second = second
        self.ratio = ratio
    }
}

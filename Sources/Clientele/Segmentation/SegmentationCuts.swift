/// The cut points of a segmentation: from them every class and score can be looked up again.
public struct SegmentationCuts: Codable, Sendable, Hashable {
    /// The value classes.
    public var valueClasses: [ShareCutPoint]
    /// The tiers.
    public var tiers: [ShareCutPoint]
    /// The recency scores, in days since the last occasion: a score is given up to and with that many.
    public var recency: [ScoreCut<Int>]
    /// The frequency scores, in occasions: a score is given from that many on.
    public var frequency: [ScoreCut<Int>]
    /// The monetary scores: a score is given from that amount on.
    public var monetary: [ScoreCut<DecimalAmount>]
}

/// Three criteria whose judgements contradict each other: the first over the second times the second over the third is not the first over the
/// third.
public struct InconsistentTriad: Sendable, Hashable, Codable {
    /// The three criteria, in the order of the comparison.
    public let names: [String]
    /// The first over the second.
    public let firstOverSecond: Double
    /// The second over the third.
    public let secondOverThird: Double
    /// The first over the third, as judged.
    public let firstOverThird: Double
    /// The first over the third that the other two judgements imply.
    public let implied: Double
    /// How inconsistent the three are, from 0 for not at all to nearly 1: 1 − min(implied / judged, judged / implied) (Koczkodaj 1993).
    public let inconsistency: Double
}

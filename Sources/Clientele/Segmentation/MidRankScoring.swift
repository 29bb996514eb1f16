/// The default ``ScoringPolicy``: every axis by mid-rank.
public struct MidRankScoring: ScoringPolicy, Hashable, Codable {
    /// Makes the policy.
    public init() {}

    /// Mid-rank for every axis.
    ///
    /// - Parameter axis: The axis.
    /// - Returns: ``ScoringRule/midRank``.
    public func rule(for axis: RFMAxis) -> ScoringRule { .midRank }
}

extension ScoringPolicy where Self == MidRankScoring {
    /// Every axis by mid-rank.
    public static var midRank: MidRankScoring { MidRankScoring() }
}

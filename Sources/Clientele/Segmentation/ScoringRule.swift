/// How the values of one axis become scores.
public enum ScoringRule: Sendable, Hashable, Codable {
    /// By mid-rank among the *n* customers: 1 + ⌊5 · (2 · strictly worse + equal) / 2*n*⌋.
    ///
    /// About a fifth of the customers gets each score where values differ; coarse data leave scores empty.
    case midRank
    /// By four fixed values from which the scores 2, 3, 4 and 5 begin, from the worst to the best.
    ///
    /// They ascend for frequency (occasions) and monetary value (minor units) and descend for recency (days).
    case thresholds([Int64])
}

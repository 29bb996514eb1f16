/// What a log-rank test has of one group.
public struct LogRankGroup: Sendable, Hashable, Codable {
    /// The group.
    public let group: String
    /// How many are in it.
    public let n: Double
    /// How many had the event; weighted as the test weighs times.
    public let observed: Double
    /// How many would have had it, were the hazard the same in all groups; weighted likewise.
    public let expected: Double
}

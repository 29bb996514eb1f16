/// What has become of all by one time at which rows ended.
public struct CompetingRisksPoint: Sendable, Hashable, Codable {
    /// The time.
    public let time: Double
    /// How many were at risk just before it.
    public let atRisk: Double
    /// How many were censored at it.
    public let censored: Double
    /// The share that has not ended for any cause; with the incidences of all causes it makes 1.
    public let survival: Double
    /// The causes in byte order.
    public let causes: [CauseIncidence]
}

/// How a rate changes with every earlier contact.
public struct FatigueTrend: Codable, Sendable, Hashable {
    /// The change of the rate per earlier contact, with its interval.
    public var slope: Estimate
    /// The standard normal statistic: below 0 where the rate falls.
    public var z: Double
    /// The two-sided p-value of no trend.
    public var p: Double
}

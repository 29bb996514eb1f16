/// Whether a campaign works differently in different segments (Cochran 1954).
public struct UpliftHeterogeneity: Codable, Sendable, Hashable {
    /// How many segments are large enough to be compared.
    public var segments: Int
    /// The weighted sum of squared differences from the common uplift.
    public var chiSquare: Double
    /// The number of segments compared, less one.
    public var degreesOfFreedom: Int
    /// The p-value of one uplift for all.
    public var p: Double
}

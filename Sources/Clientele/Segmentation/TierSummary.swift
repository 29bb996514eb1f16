/// One customer tier of a segmentation.
public struct TierSummary: Codable, Sendable, Hashable {
    /// The tier, such as `VIP`.
    public var tier: String
    /// How many customers are in it.
    public var customers: Int
    /// What its customers of positive value bring, counted on the tiers' own basis.
    public var value: DecimalAmount
    /// The share of customers, 0 to 1.
    public var customerShare: Double
    /// The share of the tiers' total value, 0 to 1; 0 where there is no positive value.
    public var valueShare: Double
}

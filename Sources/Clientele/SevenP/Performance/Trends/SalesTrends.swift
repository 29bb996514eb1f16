/// Trend and season of all sales, and of the largest categories, regions and channels.
public struct SalesTrends: Sendable, Hashable, Codable {
    /// The months, `yyyy-MM`: the last whole years up to the last month that is over.
    public var months: [String]
    /// All sales.
    public var total: SalesSeries
    /// The categories, regions and channels, each dimension by revenue, the highest first.
    public var series: [SalesSeries]
}

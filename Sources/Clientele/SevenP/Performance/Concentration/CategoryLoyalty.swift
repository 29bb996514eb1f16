/// What part of its buyers' spending a category gets: the share of wallet as far as the ledger shows it.
public struct CategoryLoyalty: Sendable, Hashable, Codable {
    /// The category; the rest and lines that do not say stand last.
    public var category: SalesMember
    /// How many customers spent more than nothing on it.
    public var buyers: Int
    /// What they spent on it.
    public var revenue: DecimalAmount
    /// What its buyers spent on everything.
    public var buyersRevenue: DecimalAmount
    /// The first over the second: the share of category requirements (Ehrenberg 1988, "Repeat-Buying").
    public var share: Double
    /// The mean of its buyers' own shares, each customer counting the same.
    public var meanShare: Double
}

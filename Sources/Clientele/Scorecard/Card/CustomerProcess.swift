/// The four key processes of managing customers, as objectives of a scorecard refer to them.
public enum CustomerProcess: String, Sendable, Hashable, Codable, CaseIterable {
    /// Deciding whom to win: profitability, segmentation, targets.
    case selection
    /// Winning customers: needs, leads, the value proposition.
    case acquisition
    /// Keeping customers: orders, demands, loyalty.
    case retention
    /// Growing the business with customers: analysis, networks, campaigns, cross-selling.
    case development
}

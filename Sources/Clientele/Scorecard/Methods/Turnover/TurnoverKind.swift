/// What is turned over.
public enum TurnoverKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// All assets, by revenue.
    case assets
    /// Inventory, by the cost of sales.
    case inventory
    /// Receivables, by sales on credit.
    case receivables
}

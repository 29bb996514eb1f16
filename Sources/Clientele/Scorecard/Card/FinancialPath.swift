/// One of the two ways in which customers bring profit; a strategy needs both, as one pays early and the other late.
public enum FinancialPath: String, Sendable, Hashable, Codable, CaseIterable {
    /// New sources of revenue, and more value per customer.
    case growth
    /// A better structure of costs: cheaper to win and to keep, and worthless customers let go.
    case productivity
}

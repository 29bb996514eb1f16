/// Where a product stands in its life, by the customers who buy it; see ``ProductLife``.
public enum ProductPhase: String, Sendable, Hashable, Codable, CaseIterable {
    /// First bought fewer than six complete months ago.
    case introduction
    /// More customers than before, beyond chance.
    case growth
    /// About as many as before.
    case maturity
    /// Fewer customers than before, beyond chance.
    case decline
    /// Not bought within the last twelve complete months.
    case ended
}

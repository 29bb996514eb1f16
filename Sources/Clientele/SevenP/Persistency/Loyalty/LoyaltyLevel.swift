/// At what level loyalty is looked at.
public enum LoyaltyLevel: String, Sendable, Hashable, Codable, CaseIterable {
    /// The products that purchase lines name.
    case product
    /// Their categories.
    case category
}

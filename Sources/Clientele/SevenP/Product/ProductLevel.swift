/// What counts as a product in a ``ProductAnalysis``.
public enum ProductLevel: String, Sendable, Hashable, Codable, CaseIterable {
    /// The product of a purchase line.
    case product
    /// The category of a purchase line.
    case category
}

/// What two products are to each other, as far as purchases tell.
public enum ProductRelation: String, Sendable, Hashable, Codable, CaseIterable {
    /// They are bought together.
    case complement
    /// They are not bought together, but by the same customers: one takes the other's place.
    case substitute
    /// Nothing that chance would not explain.
    case unrelated
}

/// Whether a customer is a person or a company.
public enum CustomerKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A natural person.
    case person
    /// A company or another organisation.
    case company
}

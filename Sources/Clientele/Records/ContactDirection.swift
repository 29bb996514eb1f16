/// Who began a contact.
public enum ContactDirection: String, Sendable, Hashable, Codable, CaseIterable {
    /// The customer came to the firm.
    case inbound
    /// The firm went to the customer.
    case outbound
}

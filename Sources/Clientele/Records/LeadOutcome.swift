/// How a lead ended.
public enum LeadOutcome: String, Sendable, Hashable, Codable, CaseIterable {
    /// It became an order.
    case won
    /// It did not.
    case lost
}

/// What a cost that a customer causes is for.
public enum CustomerCostKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// To win the customer.
    case acquisition
    /// To serve the customer: what orders, questions and complaints take.
    case service
    /// To keep the customer.
    case retention
}

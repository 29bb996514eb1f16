/// What a customer's value is counted in.
public enum ValueBasis: String, Sendable, Hashable, Codable, CaseIterable {
    /// The sum of amounts, refunds taken away.
    case revenue
    /// The sum of amounts less the sum of costs; every row must have a cost.
    case profit
}

/// Which lines of a customer are netted against each other before an occasion is judged.
public enum RefundNetting: String, Sendable, Hashable, Codable, CaseIterable {
    /// All lines of one calendar day.
    case day
    /// All lines of one order, whatever their days; the order's first purchase line dates the occasion, and orders of one
    /// day are one occasion. Lines without an order are netted by day.
    case order
}

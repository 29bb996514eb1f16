/// When in the loop of a sale something is done: what comes after one sale comes before the next.
public enum FollowUpMoment: String, Sendable, Hashable, Codable, CaseIterable {
    /// Before there is an order.
    case beforeSale
    /// While an order, a payment or a contract is under way.
    case duringSale
    /// After the sale.
    case afterSale
}

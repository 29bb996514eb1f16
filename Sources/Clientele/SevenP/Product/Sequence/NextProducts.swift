/// What customers buy second, by what they bought first.
///
/// A customer's first purchase is all that was bought on the first day with a basket, the second what was bought on the next such day. Looked
/// at are the steps between the products that most baskets hold, if at least five customers are expected to take them. Expected is what the
/// shares of both products among customers with the same two months would bring, so that the season does not count; the p-value is bounded by
/// Poisson's distribution as in ``ProductPairs``. It tells of steps taken together and makes no finding.
///
/// In data that begin in mid-life the first purchase is the first one seen. Purchases of more than five years ago are left out.
public struct NextProducts: Codable, Sendable, Equatable {
    /// How many customers have a second purchase in the months looked at.
    public var customers: Int
    /// How many steps were looked at.
    public var stepCount: Int
    /// The steps by p-value, the smallest first, then by lift, the highest first, then by name.
    public var steps: [NextProductStep]
}

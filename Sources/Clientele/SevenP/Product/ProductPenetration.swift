/// How far a product or a category has got: who bought it, and in how many baskets it is.
public struct ProductPenetration: Codable, Sendable, Equatable {
    /// The product or category.
    public var name: String
    /// How many customers bought it at least once.
    public var customers: Int
    /// How many baskets hold it.
    public var baskets: Int
    /// The share of customers with a basket who bought it, with Wilson's 95 % interval.
    public var customerShare: Estimate
    /// The share of baskets that hold it, with Wilson's 95 % interval.
    ///
    /// The interval takes baskets for independent; those of one customer are not quite, so that it is somewhat narrow.
    public var basketShare: Estimate
    /// What its lines come to, refunds taken off.
    public var revenue: DecimalAmount

    /// What is in a tally, the most customers first, then the most baskets, then by name.
    static func list(_ tally: ProductTally, revenue: [Int128], names: TextTable, currency: Currency, listed: Int) -> [ProductPenetration] {
        let found = tally.customersWith.indices.filter { tally.customersWith[$0] > 0 }.sorted { left, right in
            (tally.customersWith[right], tally.basketsWith[right], left) < (tally.customersWith[left], tally.basketsWith[left], right)
        }
        return found.prefix(max(listed, 0)).compactMap { product in
            let (customers, baskets) = (tally.customersWith[product], tally.basketsWith[product])
            guard let customerShare = Estimate.wilson(Double(customers), of: Double(tally.customers)),
                let basketShare = Estimate.wilson(Double(baskets), of: Double(tally.baskets))
            else { return nil }
            return ProductPenetration(
                name: names[product], customers: customers, baskets: baskets, customerShare: customerShare, basketShare: basketShare,
                revenue: DecimalAmount(minorUnits: revenue[product], in: currency))
        }
    }
}

/// How the customers' values add up to the ledger: positive + negative + withoutPurchases = net.
public struct LedgerReconciliation: Codable, Sendable, Hashable {
    /// The sum of the values above zero of the customers in the result, in revenue.
    public var positive: DecimalAmount
    /// The sum of the values below zero of the customers in the result.
    public var negative: DecimalAmount
    /// The sum of the rows of customers without a purchase occasion, who are not in the result.
    public var withoutPurchases: DecimalAmount
    /// The sum of all rows up to the day.
    public var net: DecimalAmount
}

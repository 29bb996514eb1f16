/// How an item of the customers' profit and loss adds up to the ledger: ledger = buyers + others + not assigned.
public struct ReconciledItem: Codable, Sendable, Hashable {
    /// The item, such as `sales`, or `activity: order taking`.
    public var item: String
    /// The total of the ledger or of the records, or the pool that was given, added up without regard to customers.
    public var ledger: DecimalAmount
    /// What of it stands in the statements of those who bought.
    public var buyers: DecimalAmount
    /// What of it was spent on those who have not bought.
    public var others: DecimalAmount
    /// What of it belongs to nobody.
    public var notAssigned: DecimalAmount
    /// What is missing: ledger − buyers − others − not assigned, zero unless something went wrong.
    public var difference: DecimalAmount
}

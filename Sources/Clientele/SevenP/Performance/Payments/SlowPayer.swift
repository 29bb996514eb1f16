/// A customer who owes what is overdue.
public struct SlowPayer: Sendable, Hashable, Codable {
    /// The customer.
    public var customerID: CustomerID
    /// What is overdue.
    public var overdue: DecimalAmount
    /// How many invoices are overdue.
    public var invoices: Int
    /// How many days the oldest of them is overdue.
    public var oldestDays: Int
}

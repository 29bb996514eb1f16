/// What is owed, by how long it is overdue.
public struct AgeingBucket: Sendable, Hashable, Codable {
    /// The least number of days overdue; `null` for what is not due or has no day by which to pay.
    @ExplicitNull public var fromDays: Int?
    /// The most days overdue; `null` without an end.
    @ExplicitNull public var throughDays: Int?
    /// How many invoices there are.
    public var invoices: Int
    /// What is open, credit notes taken off.
    public var amount: DecimalAmount
}

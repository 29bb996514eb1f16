/// All that a store holds on one person.
public struct CustomerExport: Sendable, Hashable, Codable {
    /// Whom it is about.
    public var customerID: CustomerID
    /// What is known of the customer; `nil` when nothing is beside facts.
    @ExplicitNull public var customer: Customer?
    /// The customer's facts with every version of them, as they were appended.
    public var facts: RecordBatch
    /// The days on which leads were recorded that the customer recommended the firm to; the leads tell of other people.
    public var referralDays: [CalendarDay]
    /// The customers whose group account the customer is, in byte order.
    public var branchIDs: [CustomerID]

    /// Whether nothing is held.
    public var isEmpty: Bool { customer == nil && facts.isEmpty && referralDays.isEmpty && branchIDs.isEmpty }
}

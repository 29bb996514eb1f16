extension Invoice: StoredRecord {
    /// ``RecordKind/invoice``.
    public static var recordKind: RecordKind { .invoice }

    /// The customer.
    public var storedCustomerID: CustomerID? { customerID }

    /// The day.
    public var storedDay: CalendarDay? { invoiceIssuedDay }

    /// The record without anything that tells of a person.
    ///
    /// - Parameter id: The id to put in the place of the customer's.
    /// - Returns: The anonymous record.
    public func anonymized(as id: CustomerID) -> Invoice {
        var record = self
        record.customerID = id
        record.invoiceID = nil
        record.invoiceOrderID = nil
        return record
    }
}

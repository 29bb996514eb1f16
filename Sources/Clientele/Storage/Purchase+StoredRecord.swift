extension Purchase: StoredRecord {
    /// ``RecordKind/purchase``.
    public static var recordKind: RecordKind { .purchase }

    /// The customer.
    public var storedCustomerID: CustomerID? { customerID }

    /// The day.
    public var storedDay: CalendarDay? { purchaseDay }

    /// The record without anything that tells of a person.
    ///
    /// - Parameter id: The id to put in the place of the customer's.
    /// - Returns: The anonymous record.
    public func anonymized(as id: CustomerID) -> Purchase {
        var record = self
        record.customerID = id
        record.purchaseID = nil
        record.purchaseOrderID = nil
        return record
    }
}

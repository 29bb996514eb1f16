extension Contract: StoredRecord {
    /// ``RecordKind/contract``.
    public static var recordKind: RecordKind { .contract }

    /// The customer.
    public var storedCustomerID: CustomerID? { customerID }

    /// The day.
    public var storedDay: CalendarDay? { contractStartDay }

    /// The record without anything that tells of a person.
    ///
    /// - Parameter id: The id to put in the place of the customer's.
    /// - Returns: The anonymous record.
    public func anonymized(as id: CustomerID) -> Contract {
        var record = self
        record.customerID = id
        record.contractID = nil
        return record
    }
}

extension Contract: StoredRecord {
    /// ``RecordKind/contract``.
    public static var recordKind: RecordKind { .contract }

    /// The customer.
    public var storedCustomerID: CustomerID? { customerID }

    /// The id of the contract, if it has one.
    public var storedRecordID: String? { contractID }

    /// The first day in force.
    public var storedDay: CalendarDay? { contractStartDay }

    /// The first day no longer in force.
    public var concludedDay: CalendarDay? { contractEndDay }

    /// The record without anything that tells of a person.
    ///
    /// - Parameter anonymizer: Whom to forget.
    /// - Returns: The anonymous record.
    public func anonymized(by anonymizer: inout Anonymizer) -> Contract {
        var record = self
        record.customerID = anonymizer.replacement
        record.contractID = anonymizer.replacement(of: contractID, naming: .record(.contract))
        return record
    }
}

extension Contact: StoredRecord {
    /// ``RecordKind/contact``.
    public static var recordKind: RecordKind { .contact }

    /// The customer.
    public var storedCustomerID: CustomerID? { customerID }

    /// The id of the contact, if it has one.
    public var storedRecordID: String? { contactID }

    /// The day.
    public var storedDay: CalendarDay? { contactDay }

    /// The day.
    public var concludedDay: CalendarDay? { contactDay }

    /// The record without anything that tells of a person.
    ///
    /// - Parameter anonymizer: Whom to forget.
    /// - Returns: The anonymous record.
    public func anonymized(by anonymizer: inout Anonymizer) -> Contact {
        var record = self
        record.customerID = anonymizer.replacement
        record.contactID = anonymizer.replacement(of: contactID, naming: .record(.contact))
        record.contactHandler = nil
        record.contactPurpose = nil
        record.contactOutcome = nil
        return record
    }
}

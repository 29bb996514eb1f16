extension Contact: StoredRecord {
    /// ``RecordKind/contact``.
    public static var recordKind: RecordKind { .contact }

    /// The customer.
    public var storedCustomerID: CustomerID? { customerID }

    /// The day.
    public var storedDay: CalendarDay? { contactDay }

    /// The record without anything that tells of a person.
    ///
    /// - Parameter id: The id to put in the place of the customer's.
    /// - Returns: The anonymous record.
    public func anonymized(as id: CustomerID) -> Contact {
        var record = self
        record.customerID = id
        record.contactID = nil
        record.contactHandler = nil
        record.contactPurpose = nil
        record.contactOutcome = nil
        record.contactCampaignID = nil
        return record
    }
}

extension Lead: StoredRecord {
    /// ``RecordKind/lead``.
    public static var recordKind: RecordKind { .lead }

    /// The customer, once one is known.
    public var storedCustomerID: CustomerID? { leadCustomerID }

    /// The day it was created.
    public var storedDay: CalendarDay? { leadCreatedDay }

    /// The lead without anything that tells of a person.
    ///
    /// - Parameter id: The id to put in the place of the customer's and, followed by a number of its own, of the lead's.
    /// - Returns: The anonymous lead.
    public func anonymized(as id: CustomerID) -> Lead {
        var record = self
        record.leadCustomerID = id
        record.leadReferrerID = nil
        record.leadOwner = nil
        record.leadAttributes = [:]
        return record
    }
}

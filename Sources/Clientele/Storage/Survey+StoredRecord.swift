extension Survey: StoredRecord {
    /// ``RecordKind/survey``.
    public static var recordKind: RecordKind { .survey }

    /// The customer.
    public var storedCustomerID: CustomerID? { customerID }

    /// The day.
    public var storedDay: CalendarDay? { surveyDay }

    /// The record without anything that tells of a person.
    ///
    /// - Parameter id: The id to put in the place of the customer's.
    /// - Returns: The anonymous record.
    public func anonymized(as id: CustomerID) -> Survey {
        var record = self
        record.customerID = id
        record.surveyID = nil
        record.surveyQuestion = nil
        return record
    }
}

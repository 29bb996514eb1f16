extension Survey: StoredRecord {
    /// ``RecordKind/survey``.
    public static var recordKind: RecordKind { .survey }

    /// The customer.
    public var storedCustomerID: CustomerID? { customerID }

    /// The id of the answer, if it has one.
    public var storedRecordID: String? { surveyID }

    /// The day.
    public var storedDay: CalendarDay? { surveyDay }

    /// The day.
    public var concludedDay: CalendarDay? { surveyDay }

    /// The record without anything that tells of a person.
    ///
    /// - Parameter anonymizer: Whom to forget.
    /// - Returns: The anonymous record.
    public func anonymized(by anonymizer: inout Anonymizer) -> Survey {
        var record = self
        record.customerID = anonymizer.replacement
        record.surveyID = anonymizer.replacement(of: surveyID, naming: .record(.survey))
        return record
    }
}

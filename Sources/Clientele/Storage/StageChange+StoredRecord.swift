extension StageChange: StoredRecord {
    /// ``RecordKind/stageChange``.
    public static var recordKind: RecordKind { .stageChange }

    /// The customer.
    public var storedCustomerID: CustomerID? { customerID }

    /// None: a change of stage has no id of its own, so it cannot be amended.
    public var storedRecordID: String? { nil }

    /// The day.
    public var storedDay: CalendarDay? { stageChangeDay }

    /// The day.
    public var concludedDay: CalendarDay? { stageChangeDay }

    /// The record without anything that tells of a person.
    ///
    /// - Parameter anonymizer: Whom to forget.
    /// - Returns: The anonymous record.
    public func anonymized(by anonymizer: inout Anonymizer) -> StageChange {
        var record = self
        record.customerID = anonymizer.replacement
        record.stageChangeLeadID = anonymizer.replacement(of: stageChangeLeadID, naming: .record(.lead))
        return record
    }
}

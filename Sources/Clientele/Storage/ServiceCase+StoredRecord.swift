extension ServiceCase: StoredRecord {
    /// ``RecordKind/serviceCase``.
    public static var recordKind: RecordKind { .serviceCase }

    /// The customer.
    public var storedCustomerID: CustomerID? { customerID }

    /// The id of the case, if it has one.
    public var storedRecordID: String? { serviceCaseID }

    /// The day of opening.
    public var storedDay: CalendarDay? { serviceCaseOpenedDay }

    /// The day of opening, once the case is settled.
    public var concludedDay: CalendarDay? { isServiceCaseOpen ? nil : serviceCaseOpenedDay }

    /// The record without anything that tells of a person.
    ///
    /// - Parameter anonymizer: Whom to forget.
    /// - Returns: The anonymous record.
    public func anonymized(by anonymizer: inout Anonymizer) -> ServiceCase {
        var record = self
        record.customerID = anonymizer.replacement
        record.serviceCaseID = anonymizer.replacement(of: serviceCaseID, naming: .record(.serviceCase))
        record.serviceCaseHandler = nil
        return record
    }
}

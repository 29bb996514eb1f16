extension Purchase: StoredRecord {
    /// ``RecordKind/purchase``.
    public static var recordKind: RecordKind { .purchase }

    /// The customer.
    public var storedCustomerID: CustomerID? { customerID }

    /// The id of the purchase, if it has one.
    public var storedRecordID: String? { purchaseID }

    /// The day.
    public var storedDay: CalendarDay? { purchaseDay }

    /// The day.
    public var concludedDay: CalendarDay? { purchaseDay }

    /// The record without anything that tells of a person.
    ///
    /// - Parameter anonymizer: Whom to forget.
    /// - Returns: The anonymous record.
    public func anonymized(by anonymizer: inout Anonymizer) -> Purchase {
        var record = self
        record.customerID = anonymizer.replacement
        record.purchaseID = anonymizer.replacement(of: purchaseID, naming: .record(.purchase))
        record.purchaseOrderID = anonymizer.replacement(of: purchaseOrderID, naming: .order)
        return record
    }
}

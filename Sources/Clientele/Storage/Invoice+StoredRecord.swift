extension Invoice: StoredRecord {
    /// ``RecordKind/invoice``.
    public static var recordKind: RecordKind { .invoice }

    /// The customer.
    public var storedCustomerID: CustomerID? { customerID }

    /// The id of the invoice, if it has one.
    public var storedRecordID: String? { invoiceID }

    /// The day of issue.
    public var storedDay: CalendarDay? { invoiceIssuedDay }

    /// The day of the payment, or that of issue where it is later.
    public var concludedDay: CalendarDay? { invoicePaidDay.map { max($0, invoiceIssuedDay) } }

    /// The record without anything that tells of a person.
    ///
    /// - Parameter anonymizer: Whom to forget.
    /// - Returns: The anonymous record.
    public func anonymized(by anonymizer: inout Anonymizer) -> Invoice {
        var record = self
        record.customerID = anonymizer.replacement
        record.invoiceID = anonymizer.replacement(of: invoiceID, naming: .record(.invoice))
        record.invoiceOrderID = anonymizer.replacement(of: invoiceOrderID, naming: .order)
        return record
    }
}

extension CampaignResponse: StoredRecord {
    /// ``RecordKind/campaignResponse``.
    public static var recordKind: RecordKind { .campaignResponse }

    /// The customer.
    public var storedCustomerID: CustomerID? { customerID }

    /// None: a response has no id of its own, so it cannot be amended.
    public var storedRecordID: String? { nil }

    /// The day of the contact, without it that of the response.
    public var storedDay: CalendarDay? { responseContactDay ?? responseDay }

    /// The day of the response, without it that of the contact.
    public var concludedDay: CalendarDay? { responseDay ?? responseContactDay }

    /// The record without anything that tells of a person.
    ///
    /// - Parameter anonymizer: Whom to forget.
    /// - Returns: The anonymous record.
    public func anonymized(by anonymizer: inout Anonymizer) -> CampaignResponse {
        var record = self
        record.customerID = anonymizer.replacement
        return record
    }
}

extension Campaign: StoredRecord {
    /// ``RecordKind/campaign``.
    public static var recordKind: RecordKind { .campaign }

    /// None: a campaign belongs to no customer.
    public var storedCustomerID: CustomerID? { nil }

    /// The id of the campaign.
    public var storedRecordID: String? { campaignID }

    /// The first day.
    public var storedDay: CalendarDay? { campaignFirstDay }

    /// None: a campaign tells of nobody, and later responses need it.
    public var concludedDay: CalendarDay? { nil }

    /// The campaign itself, since it tells of nobody.
    ///
    /// - Parameter anonymizer: Not used.
    /// - Returns: The campaign.
    public func anonymized(by anonymizer: inout Anonymizer) -> Campaign { self }
}

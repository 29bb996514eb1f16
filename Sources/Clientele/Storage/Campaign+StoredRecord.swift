extension Campaign: StoredRecord {
    /// ``RecordKind/campaign``.
    public static var recordKind: RecordKind { .campaign }

    /// None: a campaign belongs to no customer.
    public var storedCustomerID: CustomerID? { nil }

    /// The first day.
    public var storedDay: CalendarDay? { campaignFirstDay }

    /// The campaign itself, since it tells of nobody.
    ///
    /// - Parameter id: Not used.
    /// - Returns: The campaign.
    public func anonymized(as id: CustomerID) -> Campaign { self }
}

extension CampaignResponse: StoredRecord {
    /// ``RecordKind/campaignResponse``.
    public static var recordKind: RecordKind { .campaignResponse }

    /// The customer.
    public var storedCustomerID: CustomerID? { customerID }

    /// The day.
    public var storedDay: CalendarDay? { responseContactDay }

    /// The record without anything that tells of a person.
    ///
    /// - Parameter id: The id to put in the place of the customer's.
    /// - Returns: The anonymous record.
    public func anonymized(as id: CustomerID) -> CampaignResponse {
        var record = self
        record.customerID = id
        return record
    }
}

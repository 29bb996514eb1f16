extension StageChange: StoredRecord {
    /// ``RecordKind/stageChange``.
    public static var recordKind: RecordKind { .stageChange }

    /// The customer.
    public var storedCustomerID: CustomerID? { customerID }

    /// The day.
    public var storedDay: CalendarDay? { stageChangeDay }

    /// The record without anything that tells of a person.
    ///
    /// - Parameter id: The id to put in the place of the customer's.
    /// - Returns: The anonymous record.
    public func anonymized(as id: CustomerID) -> StageChange {
        var record = self
        record.customerID = id
        record.stageChangeLeadID = nil
        return record
    }
}

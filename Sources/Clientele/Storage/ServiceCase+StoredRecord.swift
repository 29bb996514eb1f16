extension ServiceCase: StoredRecord {
    /// ``RecordKind/serviceCase``.
    public static var recordKind: RecordKind { .serviceCase }

    /// The customer.
    public var storedCustomerID: CustomerID? { customerID }

    /// The day.
    public var storedDay: CalendarDay? { serviceCaseOpenedDay }

    /// The record without anything that tells of a person.
    ///
    /// - Parameter id: The id to put in the place of the customer's.
    /// - Returns: The anonymous record.
    public func anonymized(as id: CustomerID) -> ServiceCase {
        var record = self
        record.customerID = id
        record.serviceCaseID = nil
        record.serviceCaseHandler = nil
        return record
    }
}

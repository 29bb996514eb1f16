/// A ready-made record that a store keeps as a fact: once appended it is never changed, only erased with its customer.
///
/// The built-in structs of every kind but ``Customer`` conform; customers are versioned and go through ``CustomerUpdate``.
public protocol StoredRecord: Codable, Hashable, Sendable {
    /// The kind of the record.
    static var recordKind: RecordKind { get }

    /// The customer that the record belongs to; `nil` where it belongs to none.
    var storedCustomerID: CustomerID? { get }

    /// The day by which the record is selected; `nil` for a record without one.
    var storedDay: CalendarDay? { get }

    /// The record without anything that tells of a person, under another customer's id.
    ///
    /// What counts stays: days, amounts, quantities, kinds, product, category, channel and region. What names or describes goes: the
    /// record's own ids, free text and the attributes.
    ///
    /// - Parameter id: The id to put in the place of the customer's.
    /// - Returns: The anonymous record.
    func anonymized(as id: CustomerID) -> Self
}

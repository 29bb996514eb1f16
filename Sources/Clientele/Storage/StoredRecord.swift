/// A ready-made record that a store keeps as a fact: once appended it is never changed, only made anonymous with its customer or removed by
/// age.
///
/// What becomes known later, such as the payment of an invoice, is appended again under the same id: see
/// ``CustomerWriter/append(_:key:)``.
///
/// The built-in structs of every kind but ``Customer`` conform, and no other type does: a store may switch over ``recordKind``, or keep
/// every kind in one form by way of `Codable`. Customers are versioned and go through ``CustomerUpdate``.
public protocol StoredRecord: Codable, Hashable, Sendable {
    /// The kind of the record.
    static var recordKind: RecordKind { get }

    /// The customer that the record belongs to; `nil` where it belongs to none.
    var storedCustomerID: CustomerID? { get }

    /// The record's own id; records of one kind and id are versions of one record, of which the last one stands. `nil` for a record that
    /// is never amended.
    var storedRecordID: String? { get }

    /// The day by which the record is selected; `nil` for a record without one.
    var storedDay: CalendarDay? { get }

    /// The day on which the record was over, by which its age counts; `nil` as long as it is not, or when that is not known.
    ///
    /// An open lead, an open case, a contract in force, an unpaid invoice and a campaign are never too old to keep. Of an amended record
    /// this is said by the version that stands, as ``FactConclusions`` finds it.
    var concludedDay: CalendarDay? { get }

    /// Whether the record belongs to a customer or names it.
    ///
    /// - Parameter customer: The customer's id.
    /// - Returns: `true` when forgetting the customer changes the record.
    func concerns(_ customer: CustomerID) -> Bool

    /// The record without the person that an anonymizer forgets; a store calls ``Anonymizer`` instead.
    ///
    /// What counts stays: days, amounts, quantities, minutes, scores, kinds, and the firm's own words: product, category, channel, region,
    /// campaign, stage, division, source and question. These must hold no person's name, and a region should not be so small that
    /// it has one inhabitant. What can tell of a person goes: the record's own ids and those of orders and leads (replaced, so that what
    /// belonged together still does), the names of staff, what a contact was for and what came of it, and the attributes.
    ///
    /// - Parameter anonymizer: Whom to forget, and what was replaced so far.
    /// - Returns: The anonymous record.
    func anonymized(by anonymizer: inout Anonymizer) -> Self
}

extension StoredRecord {
    /// Whether the record belongs to the customer.
    ///
    /// - Parameter customer: The customer's id.
    /// - Returns: `true` when it does.
    public func concerns(_ customer: CustomerID) -> Bool { storedCustomerID == customer }

    /// Whether a record comes before another one out of a store.
    ///
    /// Records come by customer in byte order of the ids, those without a customer first. Those of one customer stand in the order in
    /// which they were appended, whatever their days, so that the version of a record that stands comes last.
    ///
    /// ```swift
    /// let first = Contact(customerID: "C-10", day: try CalendarDay("2024-03-06"))
    /// let second = Contact(customerID: "C-2", day: try CalendarDay("2024-03-05"))
    /// print(first.comesBefore(second), second.comesBefore(first))  // true false
    /// ```
    ///
    /// - Parameter other: The other record.
    /// - Returns: `true` when this one comes first.
    public func comesBefore(_ other: Self) -> Bool {
        guard let others = other.storedCustomerID else { return false }
        return storedCustomerID.map { $0 < others } ?? true
    }
}

/// One recorded change of stage, of a customer or of one of that customer's leads.
///
/// Conform your own type; three properties are enough:
///
/// ```swift
/// extension StatusLogEntry: StageChangeRecord {
///     var customerID: UUID { member }
///     var stageChangeDay: CalendarDay { get throws { try CalendarDay(loggedAt, in: officeTimeZone) } }
///     var stageAfterChange: String { newStatus }
///     var stageChangeSequence: Int64 { Int64(position) }
/// }
/// ```
///
/// A stage is a text of the app's own vocabulary. A prospect who is in no list of customers yet goes under the id that it will have there.
public protocol StageChangeRecord {
    /// The type of the customer's id.
    associatedtype CustomerIdentifier: CustomerKey

    /// Whose stage changed.
    var customerID: CustomerIdentifier { get }
    /// The calendar day of the change.
    var stageChangeDay: CalendarDay { get throws }
    /// The stage from then on.
    var stageAfterChange: String { get }
    /// The stage before; `nil` for the first entry, or when it was not recorded.
    var stageBeforeChange: String? { get }
    /// The place among the changes of one day, smaller for earlier.
    var stageChangeSequence: Int64 { get }
    /// The lead whose stage changed; `nil` when it is the customer's own stage.
    var stageChangeLeadID: String? { get }
}

extension StageChangeRecord {
    /// Not recorded unless the type says otherwise.
    @inlinable public var stageBeforeChange: String? { nil }
    /// Zero unless the type says otherwise: enough where no day has two changes.
    @inlinable public var stageChangeSequence: Int64 { 0 }
    /// The customer's own stage unless the type says otherwise.
    @inlinable public var stageChangeLeadID: String? { nil }
}

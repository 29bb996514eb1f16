/// One interaction with a customer on a channel: a visit, a call, a message, a letter.
///
/// Conform your own type; two properties are enough:
///
/// ```swift
/// extension PhoneCall: ContactRecord {
///     var customerID: String { callerNumber }
///     var contactDay: CalendarDay { get throws { try CalendarDay(answeredAt, in: officeTimeZone) } }
///     var contactChannel: String? { "telephone" }
///     var contactDirection: ContactDirection? { .inbound }
/// }
/// ```
///
/// Contacts show how often a customer is touched, what serving that customer costs, and who uses the system. The protocol is not
/// `Sendable`, so that classes and main-actor types take part. What ``contactDay`` and ``contactCost`` throw is reported with the
/// record's position.
public protocol ContactRecord {
    /// The type of the customer's id.
    associatedtype CustomerIdentifier: CustomerKey

    /// With whom.
    var customerID: CustomerIdentifier { get }
    /// The calendar day of the contact.
    var contactDay: CalendarDay { get throws }
    /// The record's own id, if it has one: records of the same id are the same contact. Without it every record is one of its own.
    var contactID: String? { get }
    /// The channel, such as `"telephone"` or `"e-mail"`.
    var contactChannel: String? { get }
    /// Who began it; `nil` when that is not known.
    var contactDirection: ContactDirection? { get }
    /// The member of staff who had the contact; `nil` for a machine's or when that is not known.
    var contactHandler: String? { get }
    /// What it was for, such as `"follow-up"`.
    var contactPurpose: String? { get }
    /// What came of it, such as `"appointment"`.
    var contactOutcome: String? { get }
    /// How long it took in whole minutes, not negative; a minute begun counts as one.
    var contactMinutes: Int64? { get }
    /// What the contact cost the firm.
    var contactCost: Money? { get throws }
    /// The campaign that the contact belongs to.
    var contactCampaignID: String? { get }
}

extension ContactRecord {
    /// No id unless the type says otherwise.
    @inlinable public var contactID: String? { nil }
    /// No channel unless the type says otherwise.
    @inlinable public var contactChannel: String? { nil }
    /// Not known unless the type says otherwise.
    @inlinable public var contactDirection: ContactDirection? { nil }
    /// Nobody unless the type says otherwise.
    @inlinable public var contactHandler: String? { nil }
    /// No purpose unless the type says otherwise.
    @inlinable public var contactPurpose: String? { nil }
    /// No outcome unless the type says otherwise.
    @inlinable public var contactOutcome: String? { nil }
    /// Not measured unless the type says otherwise.
    @inlinable public var contactMinutes: Int64? { nil }
    /// No cost unless the type says otherwise.
    @inlinable public var contactCost: Money? { nil }
    /// No campaign unless the type says otherwise.
    @inlinable public var contactCampaignID: String? { nil }
}

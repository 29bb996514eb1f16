/// One case of the customer service: an enquiry, a complaint, a request.
///
/// Conform your own type; three properties are enough:
///
/// ```swift
/// extension Ticket: ServiceCaseRecord {
///     var customerID: Int { account }
///     var serviceCaseKind: ServiceCaseKind { isComplaint ? .complaint : .enquiry }
///     var serviceCaseOpenedDay: CalendarDay { get throws { try CalendarDay(opened, in: officeTimeZone) } }
///     var serviceCaseSettlementMinutes: Int64? { minutesToClose }
/// }
/// ```
///
/// Times are counted in whole minutes of the clock that the published service level runs on: working time where the firm promises
/// "half a working day". A minute begun counts as one, so that a level is never called kept when it was missed.
public protocol ServiceCaseRecord {
    /// The type of the customer's id.
    associatedtype CustomerIdentifier: CustomerKey

    /// Whose case it is.
    var customerID: CustomerIdentifier { get }
    /// Enquiry, complaint, request or another.
    var serviceCaseKind: ServiceCaseKind { get }
    /// The calendar day on which the case was opened.
    var serviceCaseOpenedDay: CalendarDay { get throws }
    /// The record's own id, if it has one: records of the same id are the same case. Without it every record is one of its own.
    var serviceCaseID: String? { get }
    /// Minutes from opening to the first response, not negative; `nil` when there was none or it was not recorded.
    var serviceCaseFirstResponseMinutes: Int64? { get }
    /// Minutes from opening to settlement, not negative; `nil` while the case is open or when it was not recorded.
    var serviceCaseSettlementMinutes: Int64? { get }
    /// Whether the case still waits for its settlement.
    var isServiceCaseOpen: Bool { get }
    /// Whether the case was handed to a higher level.
    var isServiceCaseEscalated: Bool { get }
    /// The amount in dispute, where the case concerns one.
    var serviceCaseDisputedAmount: Money? { get throws }
    /// The member of staff who is in charge.
    var serviceCaseHandler: String? { get }
    /// The channel on which the case came in.
    var serviceCaseChannel: String? { get }
}

extension ServiceCaseRecord {
    /// No id unless the type says otherwise.
    @inlinable public var serviceCaseID: String? { nil }
    /// Not recorded unless the type says otherwise.
    @inlinable public var serviceCaseFirstResponseMinutes: Int64? { nil }
    /// Not recorded unless the type says otherwise.
    @inlinable public var serviceCaseSettlementMinutes: Int64? { nil }
    /// Open as long as no time of settlement is given, unless the type says otherwise.
    @inlinable public var isServiceCaseOpen: Bool { serviceCaseSettlementMinutes == nil }
    /// Not escalated unless the type says otherwise.
    @inlinable public var isServiceCaseEscalated: Bool { false }
    /// No amount unless the type says otherwise.
    @inlinable public var serviceCaseDisputedAmount: Money? { nil }
    /// Nobody unless the type says otherwise.
    @inlinable public var serviceCaseHandler: String? { nil }
    /// No channel unless the type says otherwise.
    @inlinable public var serviceCaseChannel: String? { nil }
}

/// One chance to sell, from the first notice to the order or its loss.
///
/// Conform your own type; two properties are enough:
///
/// ```swift
/// extension Deal: LeadRecord {
///     var leadID: String { number }
///     var leadCreatedDay: CalendarDay { get throws { try CalendarDay(createdOn) } }
///     var leadCustomerID: String? { company }
///     var leadStage: String? { column }
///     var leadOutcome: LeadOutcome? { isWon.map { $0 ? .won : .lost } }
/// }
/// ```
///
/// A lead is open as long as ``leadOutcome`` is `nil`. The changes of its stage stand in records of ``StageChangeRecord``.
public protocol LeadRecord {
    /// The type of a customer's id.
    associatedtype CustomerIdentifier: CustomerKey = CustomerID

    /// The lead's id.
    var leadID: String { get }
    /// The calendar day on which the lead was recorded.
    var leadCreatedDay: CalendarDay { get throws }
    /// The customer that the lead belongs to, once known.
    var leadCustomerID: CustomerIdentifier? { get }
    /// Where the lead came from, such as `"trade fair"`.
    var leadSource: String? { get }
    /// The customer who recommended the firm.
    var leadReferrerID: CustomerIdentifier? { get }
    /// The stage that the lead stands in, or stood in when it was closed.
    var leadStage: String? { get }
    /// How the lead ended; `nil` while it is open.
    var leadOutcome: LeadOutcome? { get }
    /// The calendar day on which the lead ended; `nil` while it is open or when that was not recorded.
    var leadClosedDay: CalendarDay? { get throws }
    /// What is known of money, authority and need.
    var leadQualification: LeadQualification { get }
    /// The buying roles that someone is known for.
    var leadBuyingRoles: BuyingRoles { get }
    /// The amount of the order that is hoped for.
    var leadExpectedAmount: Money? { get throws }
    /// The calendar day of the last recorded touch; `nil` when there has been none.
    var leadLastTouchDay: CalendarDay? { get throws }
    /// The calendar day on which the lead is to be contacted next.
    var leadNextTouchDay: CalendarDay? { get throws }
    /// The salesperson whose lead it is.
    var leadOwner: String? { get }
    /// The business division whose lead it is.
    var leadDivision: String? { get }
    /// Everything else, by the attribute names of ``CustomerRecord/customerAttributes``, so that leads and customers compare.
    var leadAttributes: [String: AttributeValue] { get }
}

extension LeadRecord {
    /// No customer yet unless the type says otherwise.
    @inlinable public var leadCustomerID: CustomerIdentifier? { nil }
    /// Not known unless the type says otherwise.
    @inlinable public var leadSource: String? { nil }
    /// Nobody unless the type says otherwise.
    @inlinable public var leadReferrerID: CustomerIdentifier? { nil }
    /// No stage unless the type says otherwise.
    @inlinable public var leadStage: String? { nil }
    /// Open unless the type says otherwise.
    @inlinable public var leadOutcome: LeadOutcome? { nil }
    /// Not recorded unless the type says otherwise.
    @inlinable public var leadClosedDay: CalendarDay? { nil }
    /// Nothing known unless the type says otherwise.
    @inlinable public var leadQualification: LeadQualification { LeadQualification() }
    /// No role covered unless the type says otherwise.
    @inlinable public var leadBuyingRoles: BuyingRoles { [] }
    /// No amount unless the type says otherwise.
    @inlinable public var leadExpectedAmount: Money? { nil }
    /// No touch unless the type says otherwise.
    @inlinable public var leadLastTouchDay: CalendarDay? { nil }
    /// No reminder unless the type says otherwise.
    @inlinable public var leadNextTouchDay: CalendarDay? { nil }
    /// Nobody unless the type says otherwise.
    @inlinable public var leadOwner: String? { nil }
    /// No division unless the type says otherwise.
    @inlinable public var leadDivision: String? { nil }
    /// No attributes unless the type says otherwise.
    @inlinable public var leadAttributes: [String: AttributeValue] { [:] }
}

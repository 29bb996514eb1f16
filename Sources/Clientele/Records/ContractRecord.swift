/// One contract that runs over time: a policy, a subscription, a maintenance agreement.
///
/// Conform your own type; two properties are enough:
///
/// ```swift
/// extension Policy: ContractRecord {
///     var customerID: Int { holder }
///     var contractStartDay: CalendarDay { get throws { try CalendarDay(inForceFrom) } }
///     var contractEndDay: CalendarDay? { get throws { try endedOn.map { try CalendarDay($0) } } }
///     var contractEndReason: ContractEndReason? { hasLapsed ? .lapse : nil }
/// }
/// ```
public protocol ContractRecord {
    /// The type of the customer's id.
    associatedtype CustomerIdentifier: CustomerKey

    /// Whose contract it is.
    var customerID: CustomerIdentifier { get }
    /// The first calendar day on which the contract is in force.
    var contractStartDay: CalendarDay { get throws }
    /// The first calendar day on which the contract is no longer in force, which may lie ahead; `nil` while no end is known.
    var contractEndDay: CalendarDay? { get throws }
    /// Why the contract ended; `nil` while it has not, or when that was not recorded.
    var contractEndReason: ContractEndReason? { get }
    /// The record's own id, if it has one: records of the same id are the same contract. Without it every record is one of its own.
    var contractID: String? { get }
    /// The product.
    var contractProduct: String? { get }
    /// What the customer pays in a year.
    var contractAnnualAmount: Money? { get throws }
}

extension ContractRecord {
    /// No end unless the type says otherwise.
    @inlinable public var contractEndDay: CalendarDay? { nil }
    /// No reason unless the type says otherwise.
    @inlinable public var contractEndReason: ContractEndReason? { nil }
    /// No id unless the type says otherwise.
    @inlinable public var contractID: String? { nil }
    /// No product unless the type says otherwise.
    @inlinable public var contractProduct: String? { nil }
    /// No amount unless the type says otherwise.
    @inlinable public var contractAnnualAmount: Money? { nil }
}

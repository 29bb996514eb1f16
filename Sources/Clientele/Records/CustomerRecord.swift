/// What is known of a customer beside purchases; a customer may have bought nothing yet.
///
/// ```swift
/// extension Member: CustomerRecord {
///     var customerID: UUID { id }
///     var customerAttributes: [String: AttributeValue] { ["city": .text(city)] }
/// }
/// ```
public protocol CustomerRecord {
    /// The type of the customer's id.
    associatedtype CustomerIdentifier: CustomerKey

    /// Which customer.
    var customerID: CustomerIdentifier { get }
    /// Whether it is a person or a company; `nil` when that is not known.
    var customerKind: CustomerKind? { get }
    /// The day the customer became known, which may lie before the first purchase in the data.
    var customerSince: CalendarDay? { get throws }
    /// Whether the customer has been selected for development: a target customer as long as nothing is bought.
    var isTargetCustomer: Bool { get }
    /// The account manager or salesperson who looks after the customer.
    var accountManager: String? { get }
    /// The business division that the customer belongs to.
    var customerDivision: String? { get }
    /// The group account that the customer is a branch of.
    var parentCustomerID: CustomerIdentifier? { get }
    /// Everything else, by attribute name.
    var customerAttributes: [String: AttributeValue] { get }
}

extension CustomerRecord {
    /// Not known unless the type says otherwise.
    public var customerKind: CustomerKind? { nil }
    /// Not known unless the type says otherwise.
    public var customerSince: CalendarDay? { nil }
    /// Not selected unless the type says otherwise.
    public var isTargetCustomer: Bool { false }
    /// Nobody unless the type says otherwise.
    public var accountManager: String? { nil }
    /// None unless the type says otherwise.
    public var customerDivision: String? { nil }
    /// No group unless the type says otherwise.
    public var parentCustomerID: CustomerIdentifier? { nil }
    /// No attributes unless the type says otherwise.
    public var customerAttributes: [String: AttributeValue] { [:] }
}

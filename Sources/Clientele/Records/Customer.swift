/// A ready-made ``CustomerRecord``.
public struct Customer: CustomerRecord, Sendable, Hashable, Codable {
    /// Which customer.
    public var customerID: CustomerID
    /// Person or company, where known.
    public var customerKind: CustomerKind?
    /// The day the customer became known.
    public var customerSince: CalendarDay?
    /// Whether the customer has been selected for development.
    public var isTargetCustomer: Bool
    /// Who looks after the customer.
    public var accountManager: String?
    /// The business division.
    public var customerDivision: String?
    /// The group account.
    public var parentCustomerID: CustomerID?
    /// Everything else, by attribute name.
    public var customerAttributes: [String: AttributeValue]

    /// Makes a customer.
    ///
    /// - Parameters:
    ///   - customerID: Which customer.
    ///   - kind: Person or company.
    ///   - since: The day the customer became known.
    ///   - isTarget: Whether selected for development.
    ///   - accountManager: Who looks after the customer.
    ///   - division: The business division.
    ///   - parentID: The group account.
    ///   - attributes: Everything else, by attribute name.
    public init(
        customerID: CustomerID, kind: CustomerKind? = nil, since: CalendarDay? = nil, isTarget: Bool = false,
        accountManager: String? = nil, division: String? = nil, parentID: CustomerID? = nil, attributes: [String: AttributeValue] = [:]
    ) {
        self.customerID = customerID
        self.customerKind = kind
        self.customerSince = since
        self.isTargetCustomer = isTarget
        self.accountManager = accountManager
        self.customerDivision = division
        self.parentCustomerID = parentID
        self.customerAttributes = attributes
    }
}

extension Customer {
    /// Copies what a record of any conforming type says.
    ///
    /// - Parameter record: The record.
    /// - Throws: What the record's properties throw.
    @inlinable
    public init(_ record: some CustomerRecord) throws {
        try self.init(
            customerID: CustomerID(record.customerID), kind: record.customerKind, since: record.customerSince,
            isTarget: record.isTargetCustomer, accountManager: record.accountManager, division: record.customerDivision,
            parentID: record.parentCustomerID.map { CustomerID($0) }, attributes: record.customerAttributes)
    }
}

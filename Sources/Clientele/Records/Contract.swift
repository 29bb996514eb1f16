/// A ready-made ``ContractRecord``.
///
/// ```swift
/// let policy = Contract(customerID: "C-7", startDay: try CalendarDay("2024-01-01"), product: "household")
/// print(policy.contractEndDay == nil)  // true
/// ```
public struct Contract: ContractRecord, Sendable, Hashable, Codable {
    /// Whose contract it is.
    public var customerID: CustomerID
    /// The first day in force.
    public var contractStartDay: CalendarDay
    /// The first day no longer in force.
    public var contractEndDay: CalendarDay?
    /// Why it ended.
    public var contractEndReason: ContractEndReason?
    /// The record's own id.
    public var contractID: String?
    /// The product.
    public var contractProduct: String?
    /// What the customer pays in a year.
    public var contractAnnualAmount: Money?

    /// Makes a contract.
    ///
    /// - Parameters:
    ///   - customerID: Whose contract it is.
    ///   - startDay: The first day in force.
    ///   - endDay: The first day no longer in force.
    ///   - endReason: Why it ended.
    ///   - id: The record's own id.
    ///   - product: The product.
    ///   - annualAmount: What the customer pays in a year.
    public init(
        customerID: CustomerID, startDay: CalendarDay, endDay: CalendarDay? = nil, endReason: ContractEndReason? = nil,
        id: String? = nil, product: String? = nil, annualAmount: Money? = nil
    ) {
        self.customerID = customerID
        self.contractStartDay = startDay
        self.contractEndDay = endDay
        self.contractEndReason = endReason
        self.contractID = id
        self.contractProduct = product
        self.contractAnnualAmount = annualAmount
    }
}

extension Contract {
    /// Copies what a record of any conforming type says.
    ///
    /// - Parameter record: The record.
    /// - Throws: What the record's properties throw.
    @inlinable
    public init(_ record: some ContractRecord) throws {
        try self.init(
            customerID: CustomerID(record.customerID), startDay: record.contractStartDay, endDay: record.contractEndDay,
            endReason: record.contractEndReason, id: record.contractID, product: record.contractProduct,
            annualAmount: record.contractAnnualAmount)
    }
}

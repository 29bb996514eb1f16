/// A ready-made ``ServiceCaseRecord``.
///
/// ```swift
/// let complaint = ServiceCase(customerID: "C-7", kind: .complaint, openedDay: try CalendarDay("2024-03-05"))
/// print(complaint.isServiceCaseOpen)  // true
/// ```
public struct ServiceCase: ServiceCaseRecord, Sendable, Hashable, Codable {
    /// Whose case it is.
    public var customerID: CustomerID
    /// Enquiry, complaint, request or another.
    public var serviceCaseKind: ServiceCaseKind
    /// The day on which the case was opened.
    public var serviceCaseOpenedDay: CalendarDay
    /// The record's own id.
    public var serviceCaseID: String?
    /// Minutes from opening to the first response.
    public var serviceCaseFirstResponseMinutes: Int64?
    /// Minutes from opening to settlement.
    public var serviceCaseSettlementMinutes: Int64?
    /// Whether the case still waits for its settlement.
    public var isServiceCaseOpen: Bool
    /// Whether the case was handed to a higher level.
    public var isServiceCaseEscalated: Bool
    /// The amount in dispute.
    public var serviceCaseDisputedAmount: Money?
    /// The member of staff who is in charge.
    public var serviceCaseHandler: String?
    /// The channel on which the case came in.
    public var serviceCaseChannel: String?

    /// Makes a service case.
    ///
    /// - Parameters:
    ///   - customerID: Whose case it is.
    ///   - kind: Enquiry, complaint, request or another.
    ///   - openedDay: The day on which the case was opened.
    ///   - id: The record's own id.
    ///   - firstResponseMinutes: Minutes from opening to the first response.
    ///   - settlementMinutes: Minutes from opening to settlement.
    ///   - isOpen: Whether the case still waits; `nil` takes it as open exactly when there are no minutes to settlement.
    ///   - isEscalated: Whether the case was handed to a higher level.
    ///   - disputedAmount: The amount in dispute.
    ///   - handler: The member of staff who is in charge.
    ///   - channel: The channel on which the case came in.
    public init(
        customerID: CustomerID, kind: ServiceCaseKind, openedDay: CalendarDay, id: String? = nil, firstResponseMinutes: Int64? = nil,
        settlementMinutes: Int64? = nil, isOpen: Bool? = nil, isEscalated: Bool = false, disputedAmount: Money? = nil,
        handler: String? = nil, channel: String? = nil
    ) {
        self.customerID = customerID
        self.serviceCaseKind = kind
        self.serviceCaseOpenedDay = openedDay
        self.serviceCaseID = id
        self.serviceCaseFirstResponseMinutes = firstResponseMinutes
        self.serviceCaseSettlementMinutes = settlementMinutes
        self.isServiceCaseOpen = isOpen ?? (settlementMinutes == nil)
        self.isServiceCaseEscalated = isEscalated
        self.serviceCaseDisputedAmount = disputedAmount
        self.serviceCaseHandler = handler
        self.serviceCaseChannel = channel
    }
}

extension ServiceCase {
    /// Copies what a record of any conforming type says.
    ///
    /// - Parameter record: The record.
    /// - Throws: What the record's properties throw.
    @inlinable
    public init(_ record: some ServiceCaseRecord) throws {
        try self.init(
            customerID: CustomerID(record.customerID), kind: record.serviceCaseKind, openedDay: record.serviceCaseOpenedDay,
            id: record.serviceCaseID, firstResponseMinutes: record.serviceCaseFirstResponseMinutes,
            settlementMinutes: record.serviceCaseSettlementMinutes, isOpen: record.isServiceCaseOpen,
            isEscalated: record.isServiceCaseEscalated, disputedAmount: record.serviceCaseDisputedAmount,
            handler: record.serviceCaseHandler, channel: record.serviceCaseChannel)
    }
}

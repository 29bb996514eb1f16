/// A ready-made ``LeadRecord``.
///
/// ```swift
/// let lead = Lead(id: "L-1", createdDay: try CalendarDay("2024-03-05"), source: "web", buyingRoles: [.user])
/// print(lead.leadOutcome == nil)  // true
/// ```
public struct Lead: LeadRecord, Sendable, Hashable, Codable {
    /// The lead's id.
    public var leadID: String
    /// The day on which the lead was recorded.
    public var leadCreatedDay: CalendarDay
    /// The customer that the lead belongs to.
    public var leadCustomerID: CustomerID?
    /// Where the lead came from.
    public var leadSource: String?
    /// The customer who recommended the firm.
    public var leadReferrerID: CustomerID?
    /// The stage.
    public var leadStage: String?
    /// How the lead ended; `nil` while it is open.
    public var leadOutcome: LeadOutcome?
    /// The day on which the lead ended.
    public var leadClosedDay: CalendarDay?
    /// What is known of money, authority and need.
    public var leadQualification: LeadQualification
    /// The buying roles that someone is known for.
    public var leadBuyingRoles: BuyingRoles
    /// The amount of the order that is hoped for.
    public var leadExpectedAmount: Money?
    /// The day of the last recorded touch.
    public var leadLastTouchDay: CalendarDay?
    /// The day on which the lead is to be contacted next.
    public var leadNextTouchDay: CalendarDay?
    /// The salesperson whose lead it is.
    public var leadOwner: String?
    /// The business division whose lead it is.
    public var leadDivision: String?
    /// Everything else, by attribute name.
    public var leadAttributes: [String: AttributeValue]

    /// Makes a lead.
    ///
    /// - Parameters:
    ///   - id: The lead's id.
    ///   - createdDay: The day on which the lead was recorded.
    ///   - customerID: The customer that the lead belongs to.
    ///   - source: Where the lead came from.
    ///   - referrerID: The customer who recommended the firm.
    ///   - stage: The stage.
    ///   - outcome: How the lead ended; `nil` while it is open.
    ///   - closedDay: The day on which the lead ended.
    ///   - qualification: What is known of money, authority and need.
    ///   - buyingRoles: The buying roles that someone is known for.
    ///   - expectedAmount: The amount of the order that is hoped for.
    ///   - lastTouchDay: The day of the last recorded touch.
    ///   - nextTouchDay: The day on which the lead is to be contacted next.
    ///   - owner: The salesperson whose lead it is.
    ///   - division: The business division whose lead it is.
    ///   - attributes: Everything else, by attribute name.
    public init(
        id: String, createdDay: CalendarDay, customerID: CustomerID? = nil, source: String? = nil, referrerID: CustomerID? = nil,
        stage: String? = nil, outcome: LeadOutcome? = nil, closedDay: CalendarDay? = nil,
        qualification: LeadQualification = LeadQualification(), buyingRoles: BuyingRoles = [], expectedAmount: Money? = nil,
        lastTouchDay: CalendarDay? = nil, nextTouchDay: CalendarDay? = nil, owner: String? = nil, division: String? = nil,
        attributes: [String: AttributeValue] = [:]
    ) {
        self.leadID = id
        self.leadCreatedDay = createdDay
        self.leadCustomerID = customerID
        self.leadSource = source
        self.leadReferrerID = referrerID
        self.leadStage = stage
        self.leadOutcome = outcome
        self.leadClosedDay = closedDay
        self.leadQualification = qualification
        self.leadBuyingRoles = buyingRoles
        self.leadExpectedAmount = expectedAmount
        self.leadLastTouchDay = lastTouchDay
        self.leadNextTouchDay = nextTouchDay
        self.leadOwner = owner
        self.leadDivision = division
        self.leadAttributes = attributes
    }
}

extension Lead {
    /// Copies what a record of any conforming type says.
    ///
    /// - Parameter record: The record.
    /// - Throws: What the record's properties throw.
    @inlinable
    public init(_ record: some LeadRecord) throws {
        try self.init(
            id: record.leadID, createdDay: record.leadCreatedDay, customerID: record.leadCustomerID.map { CustomerID($0) },
            source: record.leadSource, referrerID: record.leadReferrerID.map { CustomerID($0) }, stage: record.leadStage,
            outcome: record.leadOutcome, closedDay: record.leadClosedDay, qualification: record.leadQualification,
            buyingRoles: record.leadBuyingRoles, expectedAmount: record.leadExpectedAmount, lastTouchDay: record.leadLastTouchDay,
            nextTouchDay: record.leadNextTouchDay, owner: record.leadOwner, division: record.leadDivision,
            attributes: record.leadAttributes)
    }
}

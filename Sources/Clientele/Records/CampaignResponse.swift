/// A ready-made ``CampaignResponseRecord``.
///
/// ```swift
/// let row = CampaignResponse(customerID: "C-7", campaignID: "spring", group: .control, hasResponded: false)
/// print(row.responseGroup.rawValue)  // control
/// ```
public struct CampaignResponse: CampaignResponseRecord, Sendable, Hashable, Codable {
    /// Whose row it is.
    public var customerID: CustomerID
    /// The campaign.
    public var responseCampaignID: String
    /// Whether the customer was contacted or held back.
    public var responseGroup: CampaignGroup
    /// Whether the customer did what the campaign was for.
    public var hasResponded: Bool
    /// The day of the contact.
    public var responseContactDay: CalendarDay?
    /// The day of the response.
    public var responseDay: CalendarDay?
    /// The revenue of the customer in the campaign's time.
    public var responseRevenue: Money?
    /// What it cost to contact this customer.
    public var responseCost: Money?

    /// Makes a campaign response.
    ///
    /// - Parameters:
    ///   - customerID: Whose row it is.
    ///   - campaignID: The campaign.
    ///   - group: Whether the customer was contacted or held back.
    ///   - hasResponded: Whether the customer did what the campaign was for.
    ///   - contactDay: The day of the contact.
    ///   - day: The day of the response.
    ///   - revenue: The revenue of the customer in the campaign's time.
    ///   - cost: What it cost to contact this customer.
    public init(
        customerID: CustomerID, campaignID: String, group: CampaignGroup, hasResponded: Bool, contactDay: CalendarDay? = nil,
        day: CalendarDay? = nil, revenue: Money? = nil, cost: Money? = nil
    ) {
        self.customerID = customerID
        self.responseCampaignID = campaignID
        self.responseGroup = group
        self.hasResponded = hasResponded
        self.responseContactDay = contactDay
        self.responseDay = day
        self.responseRevenue = revenue
        self.responseCost = cost
    }
}

extension CampaignResponse {
    /// Copies what a record of any conforming type says.
    ///
    /// - Parameter record: The record.
    /// - Throws: What the record's properties throw.
    @inlinable
    public init(_ record: some CampaignResponseRecord) throws {
        try self.init(
            customerID: CustomerID(record.customerID), campaignID: record.responseCampaignID, group: record.responseGroup,
            hasResponded: record.hasResponded, contactDay: record.responseContactDay, day: record.responseDay,
            revenue: record.responseRevenue, cost: record.responseCost)
    }
}

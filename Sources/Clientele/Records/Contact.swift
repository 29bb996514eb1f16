/// A ready-made ``ContactRecord``.
///
/// ```swift
/// let call = Contact(customerID: "C-7", day: try CalendarDay("2024-03-05"), channel: "telephone", direction: .inbound, minutes: 12)
/// print(call.contactMinutes ?? 0)  // 12
/// ```
public struct Contact: ContactRecord, Sendable, Hashable, Codable {
    /// With whom.
    public var customerID: CustomerID
    /// The day of the contact.
    public var contactDay: CalendarDay
    /// The record's own id.
    public var contactID: String?
    /// The channel.
    public var contactChannel: String?
    /// Who began it.
    public var contactDirection: ContactDirection?
    /// The member of staff who had it.
    public var contactHandler: String?
    /// What it was for.
    public var contactPurpose: String?
    /// What came of it.
    public var contactOutcome: String?
    /// How long it took in whole minutes.
    public var contactMinutes: Int64?
    /// What it cost the firm.
    public var contactCost: Money?
    /// The campaign that it belongs to.
    public var contactCampaignID: String?

    /// Makes a contact.
    ///
    /// - Parameters:
    ///   - customerID: With whom.
    ///   - day: The day.
    ///   - id: The record's own id.
    ///   - channel: The channel.
    ///   - direction: Who began it.
    ///   - handler: The member of staff who had it.
    ///   - purpose: What it was for.
    ///   - outcome: What came of it.
    ///   - minutes: How long it took in whole minutes.
    ///   - cost: What it cost the firm.
    ///   - campaignID: The campaign that it belongs to.
    public init(
        customerID: CustomerID, day: CalendarDay, id: String? = nil, channel: String? = nil, direction: ContactDirection? = nil,
        handler: String? = nil, purpose: String? = nil, outcome: String? = nil, minutes: Int64? = nil, cost: Money? = nil,
        campaignID: String? = nil
    ) {
        self.customerID = customerID
        self.contactDay = day
        self.contactID = id
        self.contactChannel = channel
        self.contactDirection = direction
        self.contactHandler = handler
        self.contactPurpose = purpose
        self.contactOutcome = outcome
        self.contactMinutes = minutes
        self.contactCost = cost
        self.contactCampaignID = campaignID
    }
}

extension Contact {
    /// Copies what a record of any conforming type says.
    ///
    /// - Parameter record: The record.
    /// - Throws: What the record's properties throw.
    @inlinable
    public init(_ record: some ContactRecord) throws {
        try self.init(
            customerID: CustomerID(record.customerID), day: record.contactDay, id: record.contactID, channel: record.contactChannel,
            direction: record.contactDirection, handler: record.contactHandler, purpose: record.contactPurpose,
            outcome: record.contactOutcome, minutes: record.contactMinutes, cost: record.contactCost, campaignID: record.contactCampaignID)
    }
}

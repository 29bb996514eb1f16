/// A ready-made ``CampaignRecord``.
///
/// ```swift
/// let spring = Campaign(id: "spring", firstDay: try CalendarDay("2024-03-01"), lastDay: try CalendarDay("2024-03-31"))
/// print(spring.campaignID)  // spring
/// ```
public struct Campaign: CampaignRecord, Sendable, Hashable, Codable {
    /// The campaign's id.
    public var campaignID: String
    /// The first day.
    public var campaignFirstDay: CalendarDay
    /// The last day.
    public var campaignLastDay: CalendarDay?
    /// What people call it.
    public var campaignName: String?
    /// The channel that it goes out on.
    public var campaignChannel: String?
    /// The expenses booked on it as a whole.
    public var campaignCost: Money?
    /// The segment that it is meant for.
    public var campaignTargetSegment: String?

    /// Makes a campaign.
    ///
    /// - Parameters:
    ///   - id: The campaign's id.
    ///   - firstDay: The first day.
    ///   - lastDay: The last day; `nil` while it runs on.
    ///   - name: What people call it.
    ///   - channel: The channel that it goes out on.
    ///   - cost: The expenses booked on it as a whole.
    ///   - targetSegment: The segment that it is meant for.
    public init(
        id: String, firstDay: CalendarDay, lastDay: CalendarDay? = nil, name: String? = nil, channel: String? = nil, cost: Money? = nil,
        targetSegment: String? = nil
    ) {
        self.campaignID = id
        self.campaignFirstDay = firstDay
        self.campaignLastDay = lastDay
        self.campaignName = name
        self.campaignChannel = channel
        self.campaignCost = cost
        self.campaignTargetSegment = targetSegment
    }
}

extension Campaign {
    /// Copies what a record of any conforming type says.
    ///
    /// - Parameter record: The record.
    /// - Throws: What the record's properties throw.
    @inlinable
    public init(_ record: some CampaignRecord) throws {
        try self.init(
            id: record.campaignID, firstDay: record.campaignFirstDay, lastDay: record.campaignLastDay, name: record.campaignName,
            channel: record.campaignChannel, cost: record.campaignCost, targetSegment: record.campaignTargetSegment)
    }
}

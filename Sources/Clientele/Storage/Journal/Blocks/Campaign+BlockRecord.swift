extension Campaign: BlockRecord {
    static let blockCode: UInt8 = 5
    static let blankRecord = Campaign(id: "", firstDay: CalendarDay(daysSince1970: 0))
    static let columns: [BlockColumn<Campaign>] = [
        .text(\.campaignID),
        .day(\.campaignFirstDay),
        .day(\.campaignLastDay),
        .text(\.campaignName),
        .text(\.campaignChannel),
        .amount(\.campaignCost),
        .text(\.campaignTargetSegment),
    ]
}

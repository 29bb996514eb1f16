extension Contact: BlockRecord {
    static let blockCode: UInt8 = 3
    static let blankRecord = Contact(customerID: "", day: CalendarDay(daysSince1970: 0))
    static let columns: [BlockColumn<Contact>] = [
        .customer(\.customerID),
        .day(\.contactDay),
        .text(\.contactID),
        .text(\.contactChannel),
        .symbol(\.contactDirection),
        .text(\.contactHandler),
        .text(\.contactPurpose),
        .text(\.contactOutcome),
        .integer(\.contactMinutes),
        .amount(\.contactCost),
        .text(\.contactCampaignID),
    ]
}

extension StageChange: BlockRecord {
    static let blockCode: UInt8 = 8
    static let blankRecord = StageChange(customerID: "", day: CalendarDay(daysSince1970: 0), to: "")
    static let columns: [BlockColumn<StageChange>] = [
        .customer(\.customerID),
        .day(\.stageChangeDay),
        .text(\.stageAfterChange),
        .text(\.stageBeforeChange),
        .integer(\.stageChangeSequence),
        .text(\.stageChangeLeadID),
    ]
}

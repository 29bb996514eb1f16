extension Contract: BlockRecord {
    static let blockCode: UInt8 = 9
    static let blankRecord = Contract(customerID: "", startDay: CalendarDay(daysSince1970: 0))
    static let columns: [BlockColumn<Contract>] = [
        .customer(\.customerID),
        .day(\.contractStartDay),
        .day(\.contractEndDay),
        .symbol(\.contractEndReason),
        .text(\.contractID),
        .text(\.contractProduct),
        .amount(\.contractAnnualAmount),
    ]
}

extension ServiceCase: BlockRecord {
    static let blockCode: UInt8 = 4
    static let blankRecord = ServiceCase(customerID: "", kind: .other, openedDay: CalendarDay(daysSince1970: 0))
    static let columns: [BlockColumn<ServiceCase>] = [
        .customer(\.customerID),
        .symbol(\.serviceCaseKind),
        .day(\.serviceCaseOpenedDay),
        .text(\.serviceCaseID),
        .integer(\.serviceCaseFirstResponseMinutes),
        .integer(\.serviceCaseSettlementMinutes),
        .flag(\.isServiceCaseOpen),
        .flag(\.isServiceCaseEscalated),
        .amount(\.serviceCaseDisputedAmount),
        .text(\.serviceCaseHandler),
        .text(\.serviceCaseChannel),
    ]
}

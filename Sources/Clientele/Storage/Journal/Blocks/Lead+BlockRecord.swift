extension Lead: BlockRecord {
    static let blockCode: UInt8 = 7
    static let blankRecord = Lead(id: "", createdDay: CalendarDay(daysSince1970: 0))
    static let columns: [BlockColumn<Lead>] = [
        .text(\.leadID),
        .day(\.leadCreatedDay),
        .customer(\.leadCustomerID),
        .text(\.leadSource),
        .customer(\.leadReferrerID),
        .text(\.leadStage),
        .symbol(\.leadOutcome),
        .day(\.leadClosedDay),
        .flag(\.leadQualification.hasMoney),
        .flag(\.leadQualification.hasAuthority),
        .flag(\.leadQualification.hasNeed),
        .code(\.leadBuyingRoles),
        .amount(\.leadExpectedAmount),
        .day(\.leadLastTouchDay),
        .day(\.leadNextTouchDay),
        .text(\.leadOwner),
        .text(\.leadDivision),
        .attributes(\.leadAttributes),
    ]
}

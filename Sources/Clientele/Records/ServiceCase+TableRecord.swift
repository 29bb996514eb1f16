extension ServiceCase: TableRecord {
    static var kind: RecordKind { .serviceCase }

    var owner: CustomerID? { customerID }
    var tableDay: CalendarDay? { serviceCaseOpenedDay }
    var ownID: String? { serviceCaseID }
    var amounts: (Money?, Money?) { (serviceCaseDisputedAmount, nil) }

    func requireConsistency() throws {
        try requireMinutes(serviceCaseFirstResponseMinutes, "to the first response")
        try requireMinutes(serviceCaseSettlementMinutes, "to settlement")
        try require(
            !isServiceCaseOpen || serviceCaseSettlementMinutes == nil, "is open and has a time of settlement",
            remedy: "call it settled, or leave out the minutes to settlement")
    }

    func describe(in content: inout RecordContent) {
        content.add(serviceCaseKind.rawValue)
        content.add(serviceCaseFirstResponseMinutes)
        content.add(serviceCaseSettlementMinutes)
        content.add(isServiceCaseOpen)
        content.add(isServiceCaseEscalated)
        content.add(serviceCaseDisputedAmount)
        content.add(serviceCaseHandler)
        content.add(serviceCaseChannel)
    }
}

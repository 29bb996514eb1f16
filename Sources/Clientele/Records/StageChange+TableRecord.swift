extension StageChange: TableRecord {
    static var kind: RecordKind { .stageChange }

    var owner: CustomerID? { customerID }
    var tableDay: CalendarDay? { stageChangeDay }

    func requireConsistency() throws {
        try requireID(stageChangeLeadID, of: "lead")
    }

    func describe(in content: inout RecordContent) {
        // First, since changes of one day stand in this order.
        content.add(stageChangeSequence)
        content.add(stageChangeLeadID)
        content.add(stageBeforeChange)
        content.add(stageAfterChange)
    }
}

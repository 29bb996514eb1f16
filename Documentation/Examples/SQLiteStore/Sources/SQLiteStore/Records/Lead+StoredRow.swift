import Clientele

extension Lead: StoredRow {
    static let table = RecordTable(
        "lead",
        columns: [
            "concluded", "lead_id", "source", "referrer", "stage", "outcome", "closed_day", "has_money", "has_authority", "has_need",
            "buying_roles", "expected_amount", "last_touch_day", "next_touch_day", "owner", "division", "attributes",
        ], id: "lead_id", concluded: "concluded", customers: ["referrer"])

    func describe(in sink: inout some ColumnSink) throws {
        try sink.add(concludedDay)
        try sink.add(leadID)
        try sink.add(leadSource)
        try sink.add(leadReferrerID)
        try sink.add(leadStage)
        try sink.add(choice: leadOutcome)
        try sink.add(leadClosedDay)
        try sink.add(leadQualification.hasMoney)
        try sink.add(leadQualification.hasAuthority)
        try sink.add(leadQualification.hasNeed)
        try sink.add(Int64(leadBuyingRoles.rawValue))
        try sink.add(leadExpectedAmount)
        try sink.add(leadLastTouchDay)
        try sink.add(leadNextTouchDay)
        try sink.add(leadOwner)
        try sink.add(leadDivision)
        try sink.add(leadAttributes)
    }

    init(_ row: inout RecordRow) throws {
        row.skip()
        try self.init(
            id: required(row.nextText()), createdDay: row.day(), customerID: row.optionalCustomerID, source: row.nextText(),
            referrerID: row.nextCustomerID(), stage: row.nextText(), outcome: row.nextChoice(LeadOutcome.self), closedDay: row.nextDay(),
            qualification: LeadQualification(hasMoney: row.nextFlag(), hasAuthority: row.nextFlag(), hasNeed: row.nextFlag()),
            buyingRoles: BuyingRoles(rawValue: UInt8(truncatingIfNeeded: required(row.nextNumber()))),
            expectedAmount: row.nextMoney(), lastTouchDay: row.nextDay(), nextTouchDay: row.nextDay(), owner: row.nextText(),
            division: row.nextText(), attributes: row.nextAttributes())
    }
}

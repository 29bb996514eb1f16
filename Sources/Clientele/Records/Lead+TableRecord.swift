extension Lead: TableRecord {
    static var kind: RecordKind { .lead }

    var owner: CustomerID? { leadCustomerID }
    var tableDay: CalendarDay? { leadCreatedDay }
    var ownID: String? { leadID }
    var amounts: (Money?, Money?) { (leadExpectedAmount, nil) }

    func requireConsistency() throws {
        try requireID(leadReferrerID?.text, of: "referrer")
        try requireFinite(leadAttributes)
        guard let leadClosedDay else { return }
        try require(leadOutcome != nil, "has a day of closing but no outcome", remedy: "give the outcome, or no day while the lead is open")
        try require(leadClosedDay >= leadCreatedDay, "ends before it begins", remedy: "give a day of closing from the first day on")
    }

    func describe(in content: inout RecordContent) {
        content.add(leadSource)
        content.add(leadReferrerID)
        content.add(leadStage)
        content.add(leadOutcome?.rawValue)
        content.add(leadClosedDay)
        content.add(leadQualification.hasMoney)
        content.add(leadQualification.hasAuthority)
        content.add(leadQualification.hasNeed)
        content.add(Int64(leadBuyingRoles.rawValue))
        content.add(leadExpectedAmount)
        content.add(leadLastTouchDay)
        content.add(leadNextTouchDay)
        content.add(leadOwner)
        content.add(leadDivision)
        content.add(leadAttributes)
    }
}

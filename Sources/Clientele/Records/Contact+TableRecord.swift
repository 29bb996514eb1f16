extension Contact: TableRecord {
    static var kind: RecordKind { .contact }

    var owner: CustomerID? { customerID }
    var tableDay: CalendarDay? { contactDay }
    var ownID: String? { contactID }
    var amounts: (Money?, Money?) { (contactCost, nil) }

    func requireConsistency() throws {
        try requireMinutes(contactMinutes, "of length")
        try requireID(contactCampaignID, of: "campaign")
    }

    func describe(in content: inout RecordContent) {
        content.add(contactChannel)
        content.add(contactDirection?.rawValue)
        content.add(contactHandler)
        content.add(contactPurpose)
        content.add(contactOutcome)
        content.add(contactMinutes)
        content.add(contactCost)
        content.add(contactCampaignID)
    }
}

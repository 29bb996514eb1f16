extension CampaignResponse: TableRecord {
    static var kind: RecordKind { .campaignResponse }

    var owner: CustomerID? { customerID }
    /// The day of the contact, without it that of the response.
    var tableDay: CalendarDay? { responseContactDay ?? responseDay }
    var amounts: (Money?, Money?) { (responseRevenue, responseCost) }

    func requireConsistency() throws {
        try requireID(responseCampaignID, of: "campaign")
        try require(
            hasResponded || responseDay == nil, "has a day of response but no response",
            remedy: "say that the customer responded, or leave out the day")
    }

    func describe(in content: inout RecordContent) {
        content.add(responseCampaignID)
        content.add(responseGroup.rawValue)
        content.add(hasResponded)
        content.add(responseContactDay)
        content.add(responseDay)
        content.add(responseRevenue)
        content.add(responseCost)
    }
}

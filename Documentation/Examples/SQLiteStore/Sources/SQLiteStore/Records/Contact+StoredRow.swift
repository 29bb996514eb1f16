import Clientele

extension Contact: StoredRow {
    static let table = RecordTable(
        "contact",
        columns: ["record_id", "channel", "direction", "handler", "purpose", "outcome", "minutes", "cost", "campaign_id"],
        id: "record_id", concluded: "day")

    func describe(in sink: inout some ColumnSink) throws {
        try sink.add(contactID)
        try sink.add(contactChannel)
        try sink.add(choice: contactDirection)
        try sink.add(contactHandler)
        try sink.add(contactPurpose)
        try sink.add(contactOutcome)
        try sink.add(contactMinutes)
        try sink.add(contactCost)
        try sink.add(contactCampaignID)
    }

    init(_ row: inout RecordRow) throws {
        try self.init(
            customerID: row.customerID(), day: row.day(), id: row.nextText(), channel: row.nextText(),
            direction: row.nextChoice(ContactDirection.self), handler: row.nextText(), purpose: row.nextText(),
            outcome: row.nextText(), minutes: row.nextNumber(), cost: row.nextMoney(), campaignID: row.nextText())
    }
}

import Clientele

extension CampaignResponse: StoredRow {
    static let table = RecordTable(
        "campaign_response",
        columns: ["concluded", "campaign_id", "campaign_group", "has_responded", "contact_day", "response_day", "revenue", "cost"],
        id: nil, concluded: "concluded")

    func describe(in sink: inout some ColumnSink) throws {
        try sink.add(concludedDay)
        try sink.add(responseCampaignID)
        try sink.add(choice: responseGroup)
        try sink.add(hasResponded)
        try sink.add(responseContactDay)
        try sink.add(responseDay)
        try sink.add(responseRevenue)
        try sink.add(responseCost)
    }

    init(_ row: inout RecordRow) throws {
        row.skip()
        try self.init(
            customerID: row.customerID(), campaignID: required(row.nextText()),
            group: required(row.nextChoice(CampaignGroup.self)), hasResponded: required(row.nextFlag()),
            contactDay: row.nextDay(), day: row.nextDay(), revenue: row.nextMoney(), cost: row.nextMoney())
    }
}

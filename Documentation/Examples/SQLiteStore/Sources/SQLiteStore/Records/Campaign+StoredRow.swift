import Clientele

extension Campaign: StoredRow {
    static let table = RecordTable(
        "campaign", columns: ["campaign_id", "last_day", "name", "channel", "cost", "target_segment"], id: "campaign_id", concluded: nil)

    func describe(in sink: inout some ColumnSink) throws {
        try sink.add(campaignID)
        try sink.add(campaignLastDay)
        try sink.add(campaignName)
        try sink.add(campaignChannel)
        try sink.add(campaignCost)
        try sink.add(campaignTargetSegment)
    }

    init(_ row: inout RecordRow) throws {
        try self.init(
            id: required(row.nextText()), firstDay: row.day(), lastDay: row.nextDay(), name: row.nextText(),
            channel: row.nextText(), cost: row.nextMoney(), targetSegment: row.nextText())
    }
}

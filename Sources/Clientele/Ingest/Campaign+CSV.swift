extension Campaign: CSVTableRecord {
    static let roles = [
        ColumnRole("campaign_id", aliases: ["id"], isRequired: true),
        ColumnRole("first_day", aliases: ["campaign_first_day"], isRequired: true),
        ColumnRole("last_day", aliases: ["campaign_last_day"]), ColumnRole("name", aliases: ["campaign_name"]),
        ColumnRole("channel", aliases: ["campaign_channel"]), ColumnRole("cost", aliases: ["campaign_cost"]), ColumnRole("currency"),
        ColumnRole("target_segment", aliases: ["campaign_target_segment"]),
    ]
    static var identity: String? { "campaign_id" }

    init(_ cells: inout RecordCells) throws {
        self.init(
            id: try cells.requiredText("campaign_id"), firstDay: try cells.requiredDay("first_day"), lastDay: try cells.day("last_day"),
            name: try cells.text("name"), channel: try cells.text("channel"), cost: try cells.money("cost"),
            targetSegment: try cells.text("target_segment"))
    }
}

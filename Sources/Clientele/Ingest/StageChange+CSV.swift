extension StageChange: CSVTableRecord {
    static let roles = [
        ColumnRole("customer_id", aliases: ["customer"], isRequired: true),
        ColumnRole("day", aliases: ["stage_change_day", "date"], isRequired: true),
        ColumnRole("stage_after", aliases: ["stage_after_change"], isRequired: true),
        ColumnRole("stage_before", aliases: ["stage_before_change"]), ColumnRole("sequence", aliases: ["stage_change_sequence"]),
        ColumnRole("lead_id", aliases: ["stage_change_lead_id"]),
    ]

    init(_ cells: inout RecordCells) throws {
        self.init(
            customerID: CustomerID(try cells.requiredText("customer_id")), day: try cells.requiredDay("day"),
            from: try cells.text("stage_before"), to: try cells.requiredText("stage_after"),
            sequence: try cells.integer("sequence") ?? 0, leadID: try cells.text("lead_id"))
    }
}

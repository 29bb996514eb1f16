extension Contact: CSVTableRecord {
    static let roles = [
        ColumnRole("customer_id", aliases: ["customer"], isRequired: true),
        ColumnRole("day", aliases: ["contact_day", "date"], isRequired: true), ColumnRole("id", aliases: ["contact_id"]),
        ColumnRole("channel", aliases: ["contact_channel"]), ColumnRole("direction", aliases: ["contact_direction"]),
        ColumnRole("handler", aliases: ["contact_handler"]), ColumnRole("purpose", aliases: ["contact_purpose"]),
        ColumnRole("outcome", aliases: ["contact_outcome"]), ColumnRole("minutes", aliases: ["contact_minutes"]),
        ColumnRole("cost", aliases: ["contact_cost"]), ColumnRole("currency"),
        ColumnRole("campaign_id", aliases: ["contact_campaign_id"]),
    ]

    init(_ cells: inout RecordCells) throws {
        self.init(
            customerID: CustomerID(try cells.requiredText("customer_id")), day: try cells.requiredDay("day"), id: try cells.text("id"),
            channel: try cells.text("channel"), direction: try cells.choice("direction", of: ContactDirection.self),
            handler: try cells.text("handler"), purpose: try cells.text("purpose"), outcome: try cells.text("outcome"),
            minutes: try cells.integer("minutes", in: 0 ... .max), cost: try cells.money("cost"),
            campaignID: try cells.text("campaign_id"))
    }
}

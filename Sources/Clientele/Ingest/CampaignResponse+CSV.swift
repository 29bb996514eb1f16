extension CampaignResponse: CSVTableRecord {
    static let roles = [
        ColumnRole("customer_id", aliases: ["customer"], isRequired: true),
        ColumnRole("campaign_id", aliases: ["response_campaign_id"], isRequired: true),
        ColumnRole("group", aliases: ["response_group"], isRequired: true), ColumnRole("has_responded", isRequired: true),
        ColumnRole("contact_day", aliases: ["response_contact_day"]), ColumnRole("response_day"),
        ColumnRole("revenue", aliases: ["response_revenue"]), ColumnRole("cost", aliases: ["response_cost"]), ColumnRole("currency"),
    ]

    init(_ cells: inout RecordCells) throws {
        guard let hasResponded = try cells.flag("has_responded") else {
            throw RowProblem(role: "has_responded", "'has_responded' is empty", remedy: "write true or false")
        }
        self.init(
            customerID: CustomerID(try cells.requiredText("customer_id")), campaignID: try cells.requiredText("campaign_id"),
            group: try cells.requiredChoice("group", of: CampaignGroup.self), hasResponded: hasResponded,
            contactDay: try cells.day("contact_day"), day: try cells.day("response_day"), revenue: try cells.money("revenue"),
            cost: try cells.money("cost"))
    }
}

extension ServiceCase: CSVTableRecord {
    static let roles = [
        ColumnRole("customer_id", aliases: ["customer"], isRequired: true),
        ColumnRole("kind", aliases: ["service_case_kind"], isRequired: true),
        ColumnRole("opened_day", aliases: ["service_case_opened_day"], isRequired: true),
        ColumnRole("id", aliases: ["service_case_id", "case_id"]),
        ColumnRole("first_response_minutes", aliases: ["service_case_first_response_minutes"]),
        ColumnRole("settlement_minutes", aliases: ["service_case_settlement_minutes"]),
        ColumnRole("is_open", aliases: ["is_service_case_open"]), ColumnRole("is_escalated", aliases: ["is_service_case_escalated"]),
        ColumnRole("disputed_amount", aliases: ["service_case_disputed_amount"]), ColumnRole("currency"),
        ColumnRole("handler", aliases: ["service_case_handler"]), ColumnRole("channel", aliases: ["service_case_channel"]),
    ]

    init(_ cells: inout RecordCells) throws {
        self.init(
            customerID: CustomerID(try cells.requiredText("customer_id")),
            kind: try cells.requiredChoice("kind", of: ServiceCaseKind.self), openedDay: try cells.requiredDay("opened_day"),
            id: try cells.text("id"), firstResponseMinutes: try cells.integer("first_response_minutes", in: 0 ... .max),
            settlementMinutes: try cells.integer("settlement_minutes", in: 0 ... .max), isOpen: try cells.flag("is_open"),
            isEscalated: try cells.flag("is_escalated") ?? false, disputedAmount: try cells.money("disputed_amount"),
            handler: try cells.text("handler"), channel: try cells.text("channel"))
    }
}

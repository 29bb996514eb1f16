extension Contract: CSVTableRecord {
    static let roles = [
        ColumnRole("customer_id", aliases: ["customer"], isRequired: true),
        ColumnRole("start_day", aliases: ["contract_start_day"], isRequired: true),
        ColumnRole("end_day", aliases: ["contract_end_day"]), ColumnRole("end_reason", aliases: ["contract_end_reason"]),
        ColumnRole("id", aliases: ["contract_id"]), ColumnRole("product", aliases: ["contract_product"]),
        ColumnRole("annual_amount", aliases: ["contract_annual_amount"]), ColumnRole("currency"),
    ]

    init(_ cells: inout RecordCells) throws {
        self.init(
            customerID: CustomerID(try cells.requiredText("customer_id")), startDay: try cells.requiredDay("start_day"),
            endDay: try cells.day("end_day"), endReason: try cells.choice("end_reason", of: ContractEndReason.self),
            id: try cells.text("id"), product: try cells.text("product"), annualAmount: try cells.money("annual_amount"))
    }
}

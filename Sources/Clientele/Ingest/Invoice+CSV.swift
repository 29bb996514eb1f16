extension Invoice: CSVTableRecord {
    static let roles = [
        ColumnRole("customer_id", aliases: ["customer"], isRequired: true),
        ColumnRole("issued_day", aliases: ["invoice_issued_day"], isRequired: true),
        ColumnRole("amount", aliases: ["invoice_amount"], isRequired: true), ColumnRole("due_day", aliases: ["invoice_due_day"]),
        ColumnRole("paid_day", aliases: ["invoice_paid_day"]), ColumnRole("paid_amount", aliases: ["invoice_paid_amount"]),
        ColumnRole("currency"), ColumnRole("is_disputed", aliases: ["is_invoice_disputed"]), ColumnRole("id", aliases: ["invoice_id"]),
        ColumnRole("order_id", aliases: ["invoice_order_id"]), ColumnRole("campaign_id", aliases: ["invoice_campaign_id"]),
    ]

    init(_ cells: inout RecordCells) throws {
        self.init(
            customerID: CustomerID(try cells.requiredText("customer_id")), issuedDay: try cells.requiredDay("issued_day"),
            amount: try cells.requiredMoney("amount"), dueDay: try cells.day("due_day"), paidDay: try cells.day("paid_day"),
            paidAmount: try cells.money("paid_amount"), isDisputed: try cells.flag("is_disputed") ?? false, id: try cells.text("id"),
            orderID: try cells.text("order_id"), campaignID: try cells.text("campaign_id"))
    }
}

extension Purchase: CSVTableRecord {
    static var roles: [ColumnRole] { PurchaseColumn.roles }

    init(_ cells: inout RecordCells) throws {
        self.init(
            customerID: CustomerID(try cells.requiredText("customer_id")), day: try cells.requiredDay("date"),
            amount: try cells.requiredMoney("amount"), id: try cells.text("purchase_id"), orderID: try cells.text("order_id"),
            quantity: try cells.integer("quantity"), product: try cells.text("product"), category: try cells.text("category"),
            channel: try cells.text("channel"), region: try cells.text("region"), cost: try cells.money("cost"))
    }
}

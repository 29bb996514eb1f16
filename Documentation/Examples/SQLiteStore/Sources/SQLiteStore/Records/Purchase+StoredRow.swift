import Clientele

extension Purchase: StoredRow {
    static let table = RecordTable(
        "purchase", columns: ["amount", "record_id", "order_id", "quantity", "product", "category", "channel", "region", "cost"],
        id: "record_id", concluded: "day")

    func describe(in sink: inout some ColumnSink) throws {
        try sink.add(purchaseAmount)
        try sink.add(purchaseID)
        try sink.add(purchaseOrderID)
        try sink.add(purchaseQuantity)
        try sink.add(purchaseProduct)
        try sink.add(purchaseCategory)
        try sink.add(purchaseChannel)
        try sink.add(purchaseRegion)
        try sink.add(purchaseCost)
    }

    init(_ row: inout RecordRow) throws {
        try self.init(
            customerID: row.customerID(), day: row.day(), amount: required(row.nextMoney()), id: row.nextText(),
            orderID: row.nextText(), quantity: row.nextNumber(), product: row.nextText(), category: row.nextText(),
            channel: row.nextText(), region: row.nextText(), cost: row.nextMoney())
    }
}

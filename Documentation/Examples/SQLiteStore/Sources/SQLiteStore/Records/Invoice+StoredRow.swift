import Clientele

extension Invoice: StoredRow {
    static let table = RecordTable(
        "invoice",
        columns: ["concluded", "amount", "due_day", "paid_day", "paid_amount", "is_disputed", "record_id", "order_id", "campaign_id"],
        id: "record_id", concluded: "concluded")

    func describe(in sink: inout some ColumnSink) throws {
        try sink.add(concludedDay)
        try sink.add(invoiceAmount)
        try sink.add(invoiceDueDay)
        try sink.add(invoicePaidDay)
        try sink.add(invoicePaidAmount)
        try sink.add(isInvoiceDisputed)
        try sink.add(invoiceID)
        try sink.add(invoiceOrderID)
        try sink.add(invoiceCampaignID)
    }

    init(_ row: inout RecordRow) throws {
        row.skip()
        try self.init(
            customerID: row.customerID(), issuedDay: row.day(), amount: required(row.nextMoney()), dueDay: row.nextDay(),
            paidDay: row.nextDay(), paidAmount: row.nextMoney(), isDisputed: required(row.nextFlag()), id: row.nextText(),
            orderID: row.nextText(), campaignID: row.nextText())
    }
}

import Clientele

extension Contract: StoredRow {
    static let table = RecordTable(
        "contract", columns: ["end_day", "end_reason", "record_id", "product", "annual_amount"], id: "record_id", concluded: "end_day")

    func describe(in sink: inout some ColumnSink) throws {
        try sink.add(contractEndDay)
        try sink.add(choice: contractEndReason)
        try sink.add(contractID)
        try sink.add(contractProduct)
        try sink.add(contractAnnualAmount)
    }

    init(_ row: inout RecordRow) throws {
        try self.init(
            customerID: row.customerID(), startDay: row.day(), endDay: row.nextDay(),
            endReason: row.nextChoice(ContractEndReason.self), id: row.nextText(), product: row.nextText(), annualAmount: row.nextMoney())
    }
}

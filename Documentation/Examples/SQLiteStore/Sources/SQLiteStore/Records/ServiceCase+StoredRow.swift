import Clientele

extension ServiceCase: StoredRow {
    static let table = RecordTable(
        "service_case",
        columns: [
            "concluded", "kind", "record_id", "first_response_minutes", "settlement_minutes", "is_open", "is_escalated",
            "disputed_amount", "handler", "channel",
        ], id: "record_id", concluded: "concluded")

    func describe(in sink: inout some ColumnSink) throws {
        try sink.add(concludedDay)
        try sink.add(choice: serviceCaseKind)
        try sink.add(serviceCaseID)
        try sink.add(serviceCaseFirstResponseMinutes)
        try sink.add(serviceCaseSettlementMinutes)
        try sink.add(isServiceCaseOpen)
        try sink.add(isServiceCaseEscalated)
        try sink.add(serviceCaseDisputedAmount)
        try sink.add(serviceCaseHandler)
        try sink.add(serviceCaseChannel)
    }

    init(_ row: inout RecordRow) throws {
        row.skip()
        try self.init(
            customerID: row.customerID(), kind: required(row.nextChoice(ServiceCaseKind.self)), openedDay: row.day(),
            id: row.nextText(), firstResponseMinutes: row.nextNumber(), settlementMinutes: row.nextNumber(), isOpen: row.nextFlag(),
            isEscalated: required(row.nextFlag()), disputedAmount: row.nextMoney(), handler: row.nextText(), channel: row.nextText())
    }
}

import Clientele

extension StageChange: StoredRow {
    static let table = RecordTable(
        "stage_change", columns: ["stage_before", "stage_after", "sequence", "lead_id"], id: nil, concluded: "day")

    func describe(in sink: inout some ColumnSink) throws {
        try sink.add(stageBeforeChange)
        try sink.add(stageAfterChange)
        try sink.add(stageChangeSequence)
        try sink.add(stageChangeLeadID)
    }

    init(_ row: inout RecordRow) throws {
        try self.init(
            customerID: row.customerID(), day: row.day(), from: row.nextText(), to: required(row.nextText()),
            sequence: required(row.nextNumber()), leadID: row.nextText())
    }
}

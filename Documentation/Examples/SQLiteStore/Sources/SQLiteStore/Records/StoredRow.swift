import Clientele

/// A record as a row of its kind's table.
protocol StoredRow: StoredRecord {
    static var table: RecordTable { get }
    /// Hands out the columns beside the key, in their order.
    func describe(in sink: inout some ColumnSink) throws
    /// Reads the columns beside the key, in their order.
    init(_ row: inout RecordRow) throws
}

/// All kinds of facts.
let storedKinds: [any StoredRow.Type] = [
    Purchase.self, Contact.self, ServiceCase.self, Campaign.self, CampaignResponse.self, Lead.self, StageChange.self, Contract.self,
    Invoice.self, Survey.self,
]

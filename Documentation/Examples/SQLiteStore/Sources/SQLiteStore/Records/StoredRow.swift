import Clientele

/// A record as a row of its kind's table.
protocol StoredRow: StoredRecord {
    static var table: RecordTable { get }
    /// Whether a record of the kind may have no day, so that every selection of days has it in.
    static var mayBeUndated: Bool { get }
    /// Hands out the columns beside the key, in their order.
    func describe(in sink: inout some ColumnSink) throws
    /// Reads the columns beside the key, in their order.
    init(_ row: inout RecordRow) throws
}

extension StoredRow {
    static var mayBeUndated: Bool { false }

    /// The `day` of the key.
    var keyDay: Int64 { storedDay.map { Int64($0.daysSince1970) } ?? Schema.noDay }
}

/// All kinds of facts.
let storedKinds: [any StoredRow.Type] = [
    Purchase.self, Contact.self, ServiceCase.self, Campaign.self, CampaignResponse.self, Lead.self, StageChange.self, Contract.self,
    Invoice.self, Survey.self,
]

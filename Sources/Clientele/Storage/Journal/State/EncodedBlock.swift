/// Records of one kind as bytes, on their way into a file.
struct EncodedBlock: Sendable {
    let kind: RecordKind
    let rows: Int
    let bytes: [UInt8]

    private init<Record: StoredRecord>(_ records: ArraySlice<Record>) {
        kind = Record.recordKind
        rows = records.count
        bytes = RecordBlock.encode(records)
    }

    private init(_ customers: ArraySlice<VersionedCustomer>) {
        kind = .customer
        rows = customers.count
        bytes = RecordBlock.encode(customers)
    }

    /// The blocks of customers, in the order given.
    static func blocks(of customers: [VersionedCustomer]) -> [EncodedBlock] {
        RecordBlock.cut(customers[...]).map { EncodedBlock($0) }
    }

    /// The blocks of facts, kind by kind, each in the order given.
    static func blocks(of batch: RecordBatch) -> [EncodedBlock] {
        func blocks(_ records: [some StoredRecord]) -> [EncodedBlock] { RecordBlock.cut(records[...]).map { EncodedBlock($0) } }
        return blocks(batch.purchases) + blocks(batch.contacts) + blocks(batch.serviceCases) + blocks(batch.campaigns)
            + blocks(batch.campaignResponses) + blocks(batch.leads) + blocks(batch.stageChanges) + blocks(batch.contracts)
            + blocks(batch.invoices) + blocks(batch.surveys)
    }
}

extension RecordBlock {
    /// Rows cut into as many as a block holds.
    static func cut<Row>(_ rows: ArraySlice<Row>) -> [ArraySlice<Row>] {
        stride(from: rows.startIndex, to: rows.endIndex, by: maximumRows).map { rows[$0..<min($0 + maximumRows, rows.endIndex)] }
    }
}

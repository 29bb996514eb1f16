import Clientele
import GRDB

/// Writes records in one transaction.
struct RecordWriter {
    let database: Database
    let numbers: CustomerNumbers
    /// The number of the next record.
    var nextNumber: Int64

    /// Adds the records of a batch, each under a number of its own.
    mutating func append(_ batch: RecordBatch) throws {
        for kind in storedKinds { try append(kind, of: batch) }
    }

    private mutating func append<Record: StoredRow>(_ kind: Record.Type, of batch: RecordBatch) throws {
        let records = batch.records(of: kind)
        guard !records.isEmpty else { return }
        // In the order of the table, so that rows of one page are written one after another.
        let customers = try records.map { try $0.storedCustomerID.map(numbers.number) ?? 0 }
        let order = records.indices.sorted { (customers[$0], $0) < (customers[$1], $1) }
        let statement = try database.cachedStatement(sql: Record.table.insert)
        for index in order {
            try insert(records[index], customer: customers[index], number: nextNumber + Int64(index), by: statement)
        }
        nextNumber += Int64(records.count)
    }

    /// Adds records that have their numbers.
    func insert<Record: StoredRow>(_ records: [(number: Int64, record: Record)]) throws {
        let statement = try database.cachedStatement(sql: Record.table.insert)
        for (number, record) in records {
            try insert(record, customer: try record.storedCustomerID.map(numbers.number) ?? 0, number: number, by: statement)
        }
    }

    private func insert(_ record: some StoredRow, customer: Int64, number: Int64, by statement: Statement) throws {
        var sink = StatementSink(statement, numbers: numbers)
        try sink.add(customer)
        try sink.add(number)
        try sink.add(record.storedDay)
        try record.describe(in: &sink)
        try database.finish(statement)
    }
}

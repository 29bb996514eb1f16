public import Clientele
import GRDB

/// One state of a ``SQLiteStore``: a read transaction, which ends when nobody has the snapshot any more.
public struct SQLiteSnapshot: CustomerSnapshot {
    private static let pageSize = 4_096

    let database: DatabaseSnapshot
    let state: StoreState

    init(_ database: DatabaseSnapshot) throws {
        self.database = database
        state = try database.read { try StoreState($0) }
    }

    /// Which state of the store it is.
    public var revision: StoreRevision { state.revision }

    /// The customers with their versions.
    ///
    /// - Parameter selection: Which customers; days do not matter.
    /// - Returns: The customers, in batches.
    public func customers(_ selection: RecordSelection) -> RecordBatches<VersionedCustomer> {
        let snapshot = database
        if let wanted = selection.customers {
            return RecordBatches(reading: {
                try await SQLiteStore.translated {
                    try await snapshot.read { database in try wanted.sorted().compactMap { try CustomerTable.customer($0, in: database) } }
                }
            })
        }
        return RecordBatches {
            var last = ""
            return {
                let page = try await SQLiteStore.translated {
                    try await snapshot.read { [last] in try CustomerTable.customers(after: last, most: SQLiteSnapshot.pageSize, in: $0) }
                }
                last = page.last?.customer.customerID.text ?? last
                return page.isEmpty ? nil : page
            }
        }
    }

    /// The records of one kind.
    ///
    /// - Parameters:
    ///   - kind: The type of the records.
    ///   - selection: Which of them.
    /// - Returns: The records, in batches.
    public func records<Record: StoredRecord>(_ kind: Record.Type, _ selection: RecordSelection) -> RecordBatches<Record> {
        // The built-in kinds are the only ones there are.
        let none = RecordBatches<Record>([])
        guard let row = kind as? any StoredRow.Type else { return none }
        return rows(row, selection) as? RecordBatches<Record> ?? none
    }

    private func rows<Record: StoredRow>(_ kind: Record.Type, _ selection: RecordSelection) -> any Sendable {
        let (snapshot, currency) = (database, state.currency)
        return RecordBatches<Record> {
            var reading = RecordReading<Record>(selection, currency: currency, most: SQLiteSnapshot.pageSize)
            var next: Task<RecordReading<Record>.Page, any Error>?
            return {
                let page = if let next { try await next.value } else { try await reading.page(of: snapshot) }
                reading = page.next
                // The next page is read while the caller is busy with this one.
                next = reading.isAtEnd ? nil : Task { [reading] in try await reading.page(of: snapshot) }
                return page.records.isEmpty ? nil : page.records
            }
        }
    }
}

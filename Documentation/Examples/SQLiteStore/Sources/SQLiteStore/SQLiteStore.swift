public import Clientele
public import Foundation
import GRDB

/// A store in one SQLite database, by way of GRDB.
///
/// It promises all that ``Clientele/CustomerStore`` asks for. With ``Durability/full`` a receipt means that the act survives a loss of power.
/// Several stores, in one process or in several, may have the same file open: acts wait for each other, and readers wait
/// for nobody. The file is readable by its owner alone.
///
/// ```swift
/// let store = try SQLiteStore(at: folder.appending(path: "customers.sqlite"))
/// let sale = Purchase(customerID: "C-7", day: try CalendarDay("2024-05-01"), amount: try Money("5.00", in: .eur))
/// _ = try await store.append(RecordBatch(purchases: [sale]), key: IdempotencyKey("till-1"))
/// print(try await store.snapshot().summaries().rowCount)  // 1
/// ```
public final class SQLiteStore: CustomerStore {
    private let pool: DatabasePool
    private let fingerprintKey: Fingerprint.Key

    /// Opens a store, and makes it when there is no file.
    ///
    /// - Parameters:
    ///   - file: Where the database is. SQLite puts two more files beside it, with `-wal` and `-shm` after the name.
    ///   - durability: What a receipt survives.
    ///   - patience: How many seconds an act waits while another one writes; after them it throws.
    /// - Throws: ``Clientele/ClienteleError`` when the file cannot be opened or is no such store.
    public init(at file: URL, durability: Durability = .full, patience: Double = 10) throws {
        (pool, fingerprintKey) = try SQLiteStore.translated {
            if !FileManager.default.fileExists(atPath: file.path) {
                _ = FileManager.default.createFile(atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600])
            }
            let pool = try DatabasePool(path: file.path, configuration: SQLiteStore.configuration(durability, patience: patience))
            // GRDB has set NORMAL when it turned the write-ahead log on.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = \(durability.rawValue)") }
            try Schema.migrator.migrate(pool)
            return (pool, try pool.read { try StoreState($0).fingerprintKey })
        }
    }

    /// The present state.
    ///
    /// - Returns: The state: a read transaction on a connection of its own, which ends when nobody has the snapshot any more. As long as it
    ///   lasts, the `-wal` file grows with what is written.
    /// - Throws: ``Clientele/ClienteleError`` when the database cannot be read.
    public func snapshot() throws -> SQLiteSnapshot {
        try SQLiteStore.translated { try SQLiteSnapshot(pool.makeSnapshot()) }
    }

    /// Stores facts, all of them or none.
    ///
    /// - Parameters:
    ///   - batch: The facts.
    ///   - key: Names the act.
    /// - Returns: The receipt.
    /// - Throws: See ``Clientele/CustomerWriter/append(_:key:)``.
    public func append(_ batch: RecordBatch, key: IdempotencyKey) async throws -> WriteReceipt {
        // Before the transaction: nobody waits for the checking of a large batch.
        let fingerprint = try Fingerprint.of(batch, key: fingerprintKey)
        let currency = try batch.check(currency: nil)
        return try await write { database, state in
            if let known = try Act.stored(key, in: database) { return try known.receipt(for: fingerprint, key: key) }
            try state.adopt(currency)
            var writer = RecordWriter(database: database, numbers: CustomerNumbers(database), nextNumber: state.nextNumber)
            try writer.append(batch)
            state.nextNumber = writer.nextNumber
            state.revision = state.revision.next
            try Act(fingerprint: fingerprint, revision: state.revision).write(key, to: database)
            return WriteReceipt(revision: state.revision)
        }
    }

    /// Writes customers, all of them or none.
    ///
    /// - Parameter updates: The customers, each once.
    /// - Returns: The receipt.
    /// - Throws: See ``Clientele/CustomerWriter/update(_:)``.
    public func update(_ updates: [CustomerUpdate]) async throws -> WriteReceipt {
        try await write { database, state in
            var stored: [CustomerID: VersionedCustomer] = [:]
            for id in updates.map(\.customer.customerID) { stored[id] = try CustomerTable.customer(id, in: database) }
            try CustomerUpdate.check(updates) { stored[$0] }
            if !updates.isEmpty { state.revision = state.revision.next }
            let numbers = CustomerNumbers(database)
            for customer in updates.map(\.customer) {
                try CustomerTable.write(customer, version: state.revision, numbers: numbers, in: database)
            }
            return WriteReceipt(revision: state.revision)
        }
    }

    /// Forgets a person.
    ///
    /// Every page that held something of the person is overwritten; copies that SQLite keeps in the `-wal` file go with ``compact()``.
    ///
    /// - Parameter customer: Whom to forget.
    /// - Returns: The receipt.
    /// - Throws: ``Clientele/ClienteleError`` when the database cannot be written.
    public func erase(_ customer: CustomerID) async throws -> WriteReceipt {
        try await write { database, state in
            if var erasure = try Erasure(of: customer, currency: state.currency, in: database),
                try erasure.run(version: state.revision.next)
            {
                state.revision = state.revision.next
            }
            return WriteReceipt(revision: state.revision)
        }
    }

    /// Removes facts that were over before a day, and the ids that only these had.
    ///
    /// - Parameter day: The first day whose facts stay.
    /// - Returns: The receipt.
    /// - Throws: ``Clientele/ClienteleError`` when the database cannot be written.
    public func removeFacts(before day: CalendarDay) async throws -> WriteReceipt {
        try await write { database, state in
            var removed = 0
            for statement in storedKinds.compactMap({ $0.table.deleteConcluded }) {
                try database.run(statement) { try $0.add(day) }
                removed += database.changesCount
            }
            if removed > 0 {
                try CustomerNumbers.deleteUnused(in: database)
                state.revision = state.revision.next
            }
            return WriteReceipt(revision: state.revision)
        }
    }

    /// Gives back the room of what was removed, and lets go of every byte of those who were forgotten.
    ///
    /// - Throws: ``Clientele/ClienteleError/Code/storeLocked`` while a snapshot is held anywhere, or another writes.
    /// - Complexity: O(*n*): the database is written anew.
    public func compact() async throws {
        try await SQLiteStore.translated {
            try await pool.barrierWriteWithoutTransaction { database in
                try database.inTransaction {
                    try CustomerNumbers.deleteUnused(in: database)
                    return .commit
                }
                try database.execute(sql: "VACUUM")
                _ = try database.checkpoint(.truncate)
            }
        }
    }

    /// One act of writing: what it leaves in the state is stored, when it made a new revision.
    private func write(
        _ act: @Sendable (Database, inout StoreState) throws -> WriteReceipt
    ) async throws -> WriteReceipt {
        try await SQLiteStore.translated {
            try await pool.write { database in
                var state = try StoreState(database)
                let before = state.revision
                let receipt = try act(database, &state)
                if state.revision != before { try state.write(to: database) }
                return receipt
            }
        }
    }
}

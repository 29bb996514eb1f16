import Clientele
import GRDBSQLite
import Synchronization

/// SQLite as somebody would use it who wants nothing but speed from it: one table, one index, statements prepared once, its C functions
/// alone, a large cache, the file mapped into memory.
///
/// It keeps neither keys of acts nor versions nor snapshots, so that it has less to do than a store of the contract.
final class PlainDatabase: ComparedStore {
    private let connection: Mutex<PlainConnection>

    init(_ folder: String) throws {
        connection = Mutex(try PlainConnection.open("\(folder)/plain.sqlite"))
    }

    func append(_ purchases: [Purchase], act: Int) async throws { try connection.withLock { try $0.append(purchases) } }

    func base() async throws -> CustomerBase {
        try connection.withLock { connection in
            var builder = CustomerBase.Builder(conflictingRecords: .keepLast)
            try connection.read("SELECT \(PlainConnection.columns) FROM purchase") { try builder.add(purchases: $0) }
            return try builder.build()
        }
    }

    func summaries() async throws -> PurchaseSummaries {
        try connection.withLock { connection in
            var builder = PurchaseSummaries.Builder(conflictingRecords: .keepLast)
            try connection.read("SELECT \(PlainConnection.columns) FROM purchase") { try builder.add($0) }
            return try builder.build()
        }
    }

    func purchases(of customer: CustomerID) async throws -> [Purchase] {
        try connection.withLock { connection in
            var found: [Purchase] = []
            try connection.read("SELECT \(PlainConnection.columns) FROM purchase WHERE customer = ?", customer: customer.text) { rows in
                for row in rows { found.append(row.purchase) }
            }
            return found
        }
    }

    func compact() async throws { try connection.withLock { try $0.run("VACUUM") } }

    func close() async throws { try connection.withLock { try $0.close() } }
}

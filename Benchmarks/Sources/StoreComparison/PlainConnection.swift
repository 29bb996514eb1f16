import Clientele
import GRDBSQLite

/// A connection to a database of one table.
struct PlainConnection: ~Copyable {
    static let columns = "customer, day, amount, record_id, order_id, quantity, product, category, channel, region, cost"

    private let database: OpaquePointer
    private let insertion: OpaquePointer

    private init(database: OpaquePointer, insertion: OpaquePointer) {
        self.database = database
        self.insertion = insertion
    }

    static func open(_ path: String) throws -> PlainConnection {
        var opened: OpaquePointer?
        guard sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nil) == SQLITE_OK,
            let opened
        else { throw PlainFault(message: "the database cannot be opened") }
        try PlainConnection.run(
            """
            PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -262144;
            PRAGMA mmap_size = 34359738368; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 16384;
            CREATE TABLE IF NOT EXISTS purchase (
                number INTEGER PRIMARY KEY, customer TEXT NOT NULL, day INTEGER NOT NULL, amount INTEGER NOT NULL, record_id TEXT,
                order_id TEXT, quantity INTEGER, product TEXT, category TEXT, channel TEXT, region TEXT, cost INTEGER);
            CREATE INDEX IF NOT EXISTS purchase_customer ON purchase (customer);
            """, opened)
        let insertion = try PlainConnection.prepare(
            "INSERT INTO purchase (\(PlainConnection.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", opened)
        return PlainConnection(database: opened, insertion: insertion)
    }

    func append(_ purchases: [Purchase]) throws {
        try run("BEGIN IMMEDIATE")
        for purchase in purchases {
            bind(purchase.customerID.text, 1)
            bind(Int64(purchase.purchaseDay.daysSince1970), 2)
            bind(purchase.purchaseAmount.minorUnits, 3)
            bind(purchase.purchaseID, 4)
            bind(purchase.purchaseOrderID, 5)
            bind(purchase.purchaseQuantity, 6)
            bind(purchase.purchaseProduct, 7)
            bind(purchase.purchaseCategory, 8)
            bind(purchase.purchaseChannel, 9)
            bind(purchase.purchaseRegion, 10)
            bind(purchase.purchaseCost?.minorUnits, 11)
            guard sqlite3_step(insertion) == SQLITE_DONE else { throw PlainFault(database) }
            sqlite3_reset(insertion)
        }
        try run("COMMIT")
    }

    /// Reads rows, 4,096 at a time.
    func read(_ sql: String, customer: String? = nil, _ body: (PlainRows) throws -> Void) throws {
        let statement = try PlainConnection.prepare(sql, database)
        defer { sqlite3_finalize(statement) }
        if var customer {
            // Copied, since the bytes are only borrowed here.
            _ = customer.withUTF8 { PlainConnection.bind($0, to: statement, 1, isCopied: true) }
        }
        let rows = PlainRows(statement)
        while !rows.isAtEnd { try body(rows) }
        guard rows.code == SQLITE_DONE else { throw PlainFault(database) }
    }

    func run(_ sql: String) throws { try PlainConnection.run(sql, database) }

    func close() throws {
        sqlite3_finalize(insertion)
        guard sqlite3_close(database) == SQLITE_OK else { throw PlainFault(database) }
    }

    private func bind(_ text: String?, _ parameter: Int32) {
        guard var text else { return _ = sqlite3_bind_null(insertion, parameter) }
        // A small text has its bytes in the value itself, so that SQLite takes a copy.
        _ = text.withUTF8 { PlainConnection.bind($0, to: insertion, parameter, isCopied: true) }
    }

    private func bind(_ number: Int64?, _ parameter: Int32) {
        guard let number else { return _ = sqlite3_bind_null(insertion, parameter) }
        sqlite3_bind_int64(insertion, parameter, number)
    }

    private static func bind(
        _ text: UnsafeBufferPointer<UInt8>, to statement: OpaquePointer, _ parameter: Int32, isCopied: Bool
    ) -> Int32 {
        let lifetime = unsafeBitCast(isCopied ? -1 : 0, to: sqlite3_destructor_type.self)
        return UnsafeRawBufferPointer(text).withMemoryRebound(to: CChar.self) {
            sqlite3_bind_text(statement, parameter, $0.baseAddress, Int32($0.count), lifetime)
        }
    }

    private static func prepare(_ sql: String, _ database: OpaquePointer) throws -> OpaquePointer {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v3(database, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil) == SQLITE_OK, let statement
        else { throw PlainFault(database) }
        return statement
    }

    private static func run(_ sql: String, _ database: OpaquePointer) throws {
        guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else { throw PlainFault(database) }
    }
}

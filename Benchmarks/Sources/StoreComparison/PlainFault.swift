import GRDBSQLite

/// What SQLite says went wrong.
struct PlainFault: Error {
    let message: String

    init(message: String) {
        self.message = message
    }

    init(_ database: OpaquePointer) {
        message = String(cString: sqlite3_errmsg(database))
    }
}

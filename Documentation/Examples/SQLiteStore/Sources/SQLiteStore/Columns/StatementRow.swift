import Clientele
import GRDB
import GRDBSQLite

/// The row that a statement stands at: its columns by number.
struct StatementRow {
    private let statement: OpaquePointer

    init(_ statement: Statement) {
        self.statement = statement.sqliteStatement
    }

    func isNull(at column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

    /// The number of a column that always has one.
    func number(at column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

    func optionalNumber(at column: Int32) -> Int64? { isNull(at: column) ? nil : number(at: column) }

    func text(at column: Int32) -> String? {
        guard let start = sqlite3_column_text(statement, column) else { return nil }
        return String(
            decoding: UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))), as: UTF8.self)
    }

    /// Does something with the bytes of a text that is there.
    func withText<Result>(at column: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let start = sqlite3_column_text(statement, column)
        return body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, column))))
    }
}

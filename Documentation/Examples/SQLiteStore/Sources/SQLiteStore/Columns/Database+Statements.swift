import GRDB
import GRDBSQLite

extension Database {
    /// Goes on to the next row of a statement.
    ///
    /// SQLite's own functions, since GRDB ends a text at its first zero byte, and reads a row through a lookup a column.
    ///
    /// - Returns: Whether there is a row.
    func step(_ statement: Statement) throws -> Bool {
        switch sqlite3_step(statement.sqliteStatement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case SQLITE_INTERRUPT: throw CancellationError()
        case let code:
            let message = sqliteConnection.map { String(cString: sqlite3_errmsg($0)) }
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
        }
    }

    /// Runs a statement that is prepared once a connection, and does something with each row.
    ///
    /// - Parameters:
    ///   - sql: The statement.
    ///   - bind: Sets the parameters, each in its turn.
    ///   - body: What is done with a row.
    /// - Throws: `CancellationError` when the connection was interrupted, or the error of the database.
    func forEachRow(
        of sql: String, bind: (inout StatementSink) throws -> Void = { _ in }, do body: (StatementRow) throws -> Void
    ) throws {
        let statement = try cachedStatement(sql: sql)
        defer { sqlite3_reset(statement.sqliteStatement) }
        var sink = StatementSink(statement)
        try bind(&sink)
        let row = StatementRow(statement)
        while try step(statement) { try body(row) }
    }

    /// Runs a statement that gives no rows.
    func run(_ sql: String, bind: (inout StatementSink) throws -> Void) throws {
        try forEachRow(of: sql, bind: bind, do: { _ in })
    }

    /// Runs a statement that gives no rows and whose parameters are set.
    func finish(_ statement: Statement) throws {
        defer { sqlite3_reset(statement.sqliteStatement) }
        _ = try step(statement)
    }

    /// The whole number that a statement gives first, if it gives one.
    func number(_ sql: String, bind: (inout StatementSink) throws -> Void = { _ in }) throws -> Int64? {
        var found: Int64?
        try forEachRow(of: sql, bind: bind, do: { row in found = found ?? row.number(at: 0) })
        return found
    }
}

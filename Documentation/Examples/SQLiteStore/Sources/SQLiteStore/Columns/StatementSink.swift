import Clientele
import GRDB
import GRDBSQLite

/// Sets the parameters of a statement, one after another.
struct StatementSink: ColumnSink {
    private let statement: OpaquePointer
    private let numbers: CustomerNumbers?
    private var parameter: Int32 = 0

    /// Begins with the first parameter.
    ///
    /// - Parameters:
    ///   - statement: The statement, ready to be run.
    ///   - numbers: Gives customers their numbers; needed for records only.
    init(_ statement: Statement, numbers: CustomerNumbers? = nil) {
        self.statement = statement.sqliteStatement
        self.numbers = numbers
    }

    mutating func add(_ number: Int64?) throws {
        parameter += 1
        guard let number else { return try check(sqlite3_bind_null(statement, parameter)) }
        try check(sqlite3_bind_int64(statement, parameter, number))
    }

    mutating func add(_ text: String?) throws {
        parameter += 1
        guard var text else { return try check(sqlite3_bind_text(statement, parameter, nil, 0, nil)) }
        try text.withUTF8 { bytes in
            // No bytes may have no address, and a text without an address would be NULL.
            guard let start = bytes.baseAddress, !bytes.isEmpty else {
                return try check(sqlite3_bind_text(statement, parameter, "", 0, nil))
            }
            let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            try start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                try check(sqlite3_bind_text64(statement, parameter, $0, UInt64(bytes.count), copied, UInt8(SQLITE_UTF8)))
            }
        }
    }

    mutating func add(_ customer: CustomerID?) throws {
        guard let customer else { return try add(Int64?.none) }
        try add(numbers?.number(of: customer))
    }

    private func check(_ code: Int32) throws {
        if code != SQLITE_OK { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
}

import Clientele
import GRDB

extension SQLiteStore {
    /// Gives errors of the database the codes that users of a store know.
    static func translated<Value>(_ act: () throws -> Value) throws -> Value {
        do {
            return try act()
        } catch let error as DatabaseError {
            throw translation(of: error)
        }
    }

    static func translated<Value>(_ act: () async throws -> Value) async throws -> Value {
        do {
            return try await act()
        } catch let error as DatabaseError {
            throw translation(of: error)
        }
    }

    private static func translation(of error: DatabaseError) -> any Error {
        let message = "SQLite: \(error.message ?? error.resultCode.description)"
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return ClienteleError(.storeLocked, message, remedy: "let the others finish and let go of their snapshots, then try again")
        case .SQLITE_READONLY, .SQLITE_PERM:
            return ClienteleError(.storeReadOnly, message, remedy: "let the process write the file and its folder")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            return ClienteleError(.storeDamaged, message, remedy: "bring back a copy of the file")
        case .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_FULL:
            return ClienteleError(.fileAccess, message, remedy: "look at the disk and the rights of the file and its folder")
        case .SQLITE_ERROR where error.message == "integer overflow":
            return ClienteleError(.overflow, message, remedy: "check the amounts and costs of the purchases for a wrong unit")
        default:
            return error
        }
    }

    /// The error for contents that no version of this store writes.
    static func damaged(_ message: String) -> ClienteleError {
        ClienteleError(.storeDamaged, "the database is damaged: \(message)", remedy: "bring back a copy of the file")
    }
}

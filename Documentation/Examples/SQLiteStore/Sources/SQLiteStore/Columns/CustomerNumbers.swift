import Clientele
import GRDB

/// The numbers of customers, within one transaction: those of new ones are given as they come.
final class CustomerNumbers {
    private let database: Database
    private var known: [CustomerID: Int64]

    init(_ database: Database, known: [CustomerID: Int64] = [:]) {
        self.database = database
        self.known = known
    }

    func number(of id: CustomerID) throws -> Int64 {
        if let number = known[id] { return number }
        let number = try stored(id) ?? insert(id)
        known[id] = number
        return number
    }

    /// The number of a customer who has one.
    func stored(_ id: CustomerID) throws -> Int64? {
        try database.number("SELECT number FROM customer_id WHERE id = ?") { try $0.add(id.text) }
    }

    private func insert(_ id: CustomerID) throws -> Int64 {
        try database.run("INSERT INTO customer_id (id) VALUES (?)", bind: { try $0.add(id.text) })
        return database.lastInsertedRowID
    }

    /// The id under a number.
    static func id(of number: Int64, in database: Database) throws -> CustomerID {
        var id: String?
        try database.forEachRow(
            of: "SELECT id FROM customer_id WHERE number = ?", bind: { try $0.add(number) }, do: { id = $0.text(at: 0) })
        return CustomerID(try required(id))
    }

    /// Deletes the ids that nothing has or names any more.
    static func deleteUnused(in database: Database) throws {
        let users =
            storedKinds.map { "SELECT 1 FROM \($0.table.name) WHERE customer = customer_id.number" } + [
                "SELECT 1 FROM customer WHERE customer = customer_id.number", "SELECT 1 FROM customer WHERE parent = customer_id.number",
                "SELECT 1 FROM lead WHERE referrer = customer_id.number",
            ]
        let conditions = users.map { "NOT EXISTS (\($0))" }.joined(separator: " AND ")
        try database.run("DELETE FROM customer_id WHERE \(conditions)", bind: { _ in })
    }
}

import Clientele
import Foundation
import GRDB

/// The purchases that repeat another under its record id, which count once.
struct RepeatedPurchases {
    /// The numbers of all but the first of each record id.
    private(set) var numbers: [Int64] = []

    /// Looks for them; most stores have none, and then one look at every record id is all.
    init(_ database: Database, key: Fingerprint.Key) throws {
        guard try RepeatedPurchases.mayBeThere(in: database, key: key) else { return }
        // Texts as bytes: Swift would take "é" and "e" with an accent for one.
        let columns = ["record_id", "order_id", "product", "category", "channel", "region"].map { "CAST(\($0) AS BLOB)" }
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT number, \(columns.joined(separator: ", ")), customer, day, amount, quantity, cost FROM purchase
                WHERE record_id IN (
                    SELECT record_id FROM purchase WHERE record_id IS NOT NULL GROUP BY record_id HAVING count(*) > 1)
                ORDER BY record_id, number
                """)
        var first: [DatabaseValue] = []
        while let row = try rows.next() {
            let values = Array(row.databaseValues.dropFirst())
            guard values.first == first.first else {
                first = values
                continue
            }
            guard values == first else { throw RepeatedPurchases.conflict(values.first) }
            numbers.append(row[0])
        }
    }

    /// Whether the fingerprints of two record ids are the same, as those of the same id are: to have SQLite sort all ids takes much longer.
    private static func mayBeThere(in database: Database, key: Fingerprint.Key) throws -> Bool {
        var seen: Set<Int64> = []
        var isSeenAgain = false
        try database.forEachRow(of: "SELECT record_id FROM purchase WHERE record_id IS NOT NULL") { row in
            if !seen.insert(row.withText(at: 0) { Fingerprint.of($0, key: key) }).inserted { isSeenAgain = true }
        }
        return isSeenAgain
    }

    /// The numbers as JSON, for `json_each`.
    func list() -> String { "[\(numbers.map(String.init).joined(separator: ","))]" }

    private static func conflict(_ id: DatabaseValue?) -> ClienteleError {
        let id = id.flatMap { Data.fromDatabaseValue($0) }.map { String(decoding: $0, as: UTF8.self) } ?? ""
        return ClienteleError(
            .duplicateRecord, "record id '\(id)' stands for two different purchases",
            remedy: "give each purchase an id of its own, or send corrections as rows of their own")
    }
}

import Clientele
import Foundation
import GRDB

/// The purchases that repeat another under its record id, which count once.
struct RepeatedPurchases {
    /// The numbers of all but the first of each record id.
    private(set) var numbers: [Int64] = []

    /// Looks for them: the ids that come more than once, then whether their rows say the same.
    init(_ database: Database) throws {
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

    /// The numbers as JSON, for `json_each`.
    func list() -> String { "[\(numbers.map(String.init).joined(separator: ","))]" }

    private static func conflict(_ id: DatabaseValue?) -> ClienteleError {
        let id = id.flatMap { Data.fromDatabaseValue($0) }.map { String(decoding: $0, as: UTF8.self) } ?? ""
        return ClienteleError(
            .duplicateRecord, "record id '\(id)' stands for two different purchases",
            remedy: "give each purchase an id of its own, or send corrections as rows of their own")
    }
}

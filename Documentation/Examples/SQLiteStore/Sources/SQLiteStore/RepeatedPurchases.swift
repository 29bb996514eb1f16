import Clientele
import GRDB

/// The purchases that do not count, since another one of their record id stands for them: it came later.
struct RepeatedPurchases {
    /// Their numbers.
    private(set) var numbers: [Int64] = []

    /// Looks for them; most stores have none, and then one look at every record id is all.
    init(_ database: Database, key: Fingerprint.Key) throws {
        guard let sql = Purchase.table.amendedNumbers, try RepeatedPurchases.mayBeThere(in: database, key: key) else { return }
        try database.forEachRow(of: sql) { numbers.append($0.number(at: 0)) }
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
}

import Clientele
import GRDB

/// What the store keeps of an act of appending: whether it comes again can be told, but not what it appended.
struct Act {
    let fingerprint: Int64
    let revision: StoreRevision

    static func stored(_ key: IdempotencyKey, in database: Database) throws -> Act? {
        var found: Act?
        try database.forEachRow(
            of: "SELECT fingerprint, revision FROM act WHERE key = ?", bind: { try $0.add(key.text) },
            do: { found = Act(fingerprint: $0.number(at: 0), revision: StoreRevision(UInt64(bitPattern: $0.number(at: 1)))) })
        return found
    }

    func write(_ key: IdempotencyKey, to database: Database) throws {
        try database.run("INSERT INTO act VALUES (?, ?, ?)") { sink in
            try sink.add(key.text)
            try sink.add(fingerprint)
            try sink.add(Int64(bitPattern: revision.number))
        }
    }

    /// The receipt for one who comes with the key again.
    func receipt(for other: Int64, key: IdempotencyKey) throws -> WriteReceipt {
        guard other == fingerprint else {
            throw ClienteleError(
                .idempotencyConflict, "the key '\(key.text)' was used for other facts", remedy: "give every act of writing a key of its own"
            )
        }
        return WriteReceipt(revision: revision, isRepeat: true)
    }
}

import Clientele
import GRDB

/// The one row of the table `store`.
struct StoreState: Sendable {
    var revision: StoreRevision
    var nextNumber: Int64
    var currency: Currency?
    let fingerprintKey: Fingerprint.Key

    init(_ database: Database) throws {
        let sql = """
            SELECT revision, next_number, currency, currency_digits, fingerprint_key_low, fingerprint_key_high FROM store
            """
        var found: StoreState?
        try database.forEachRow(of: sql, do: { found = try StoreState($0) })
        guard let found else { throw SQLiteStore.damaged("it has no state") }
        self = found
    }

    private init(_ row: StatementRow) throws {
        revision = StoreRevision(UInt64(bitPattern: row.number(at: 0)))
        nextNumber = row.number(at: 1)
        currency = try row.text(at: 2).map { code in
            try (try? Currency(code)) ?? Currency(custom: code, minorUnitDigits: Int(row.number(at: 3)))
        }
        fingerprintKey = Fingerprint.Key(low: row.number(at: 4), high: row.number(at: 5))
    }

    /// The first currency becomes the store's, and every other is refused.
    mutating func adopt(_ other: Currency?) throws {
        if let currency, let other, other != currency {
            throw ClienteleError(
                .mixedCurrencies, "the facts are in \(other.code) where those of the store are in \(currency.code)",
                remedy: "convert them at a stated rate first, or keep one store a currency")
        }
        currency = currency ?? other
    }

    func write(to database: Database) throws {
        try database.run(
            "UPDATE store SET revision = ?, next_number = ?, currency = ?, currency_digits = ?",
            bind: { sink in
                try sink.add(Int64(bitPattern: revision.number))
                try sink.add(nextNumber)
                try sink.add(currency?.code)
                try sink.add(currency.map { Int64($0.minorUnitDigits) })
            })
    }
}

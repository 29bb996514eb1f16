import Clientele
import GRDB

/// Takes one person out of all tables, in one transaction.
///
/// The person's records are written anew under the keys they have; then the id becomes another one, and with it that of all who name the
/// person.
struct Erasure {
    private let database: Database
    private let customer: (number: Int64, id: CustomerID)
    private let currency: Currency?
    private var anonymizer: Anonymizer
    private let writer: RecordWriter

    /// Finds the person; there is nothing to do for one who is nowhere.
    init?(of id: CustomerID, currency: Currency?, in database: Database) throws {
        guard let number = try CustomerNumbers(database).stored(id) else { return nil }
        self.database = database
        self.currency = currency
        customer = (number, id)
        anonymizer = Anonymizer(forgetting: id)
        let numbers = CustomerNumbers(database, known: [anonymizer.replacement: number])
        writer = RecordWriter(database: database, numbers: numbers, nextNumber: 0)
    }

    /// Forgets the person.
    ///
    /// - Parameter version: The version from now on of those whose group account the person is.
    /// - Returns: Whether anything was stored of the person or named it.
    /// - Throws: The error of the database.
    mutating func run(version: StoreRevision) throws -> Bool {
        let wasKnown = try changes("DELETE FROM customer WHERE customer = ?1") > 0
        let branches = try changes(
            "UPDATE customer SET version = \(Int64(bitPattern: version.number)) WHERE parent = ?1")
        let referrals = try database.number("SELECT count(*) FROM lead WHERE referrer = ?1", bind: addCustomer) ?? 0
        let leads = try RecordReading<Lead>.records(of: customer, currency: currency, in: database, where: { _ in true })
        for (_, lead) in leads { anonymizer.note(lead) }
        var facts = try rewriteEarlierLeads()
        for kind in storedKinds { facts += try rewrite(kind) }
        guard facts > 0 || branches > 0 || referrals > 0 else {
            _ = try changes("DELETE FROM customer_id WHERE number = ?1")
            return wasKnown
        }
        let replacement = anonymizer.replacement.text
        try database.run("UPDATE customer_id SET id = ?2 WHERE number = ?1") { [customer] sink in
            try sink.add(customer.number)
            try sink.add(replacement)
        }
        return true
    }

    /// Writes the person's records of a kind anew, as those of nobody.
    private mutating func rewrite<Record: StoredRow>(_ kind: Record.Type) throws -> Int {
        let records = try RecordReading<Record>.records(of: customer, currency: currency, in: database, where: { _ in true })
        guard !records.isEmpty else { return 0 }
        _ = try changes("DELETE FROM \(Record.table.name) WHERE customer = ?1")
        try writer.insert(records.map { ($0.number, anonymizer.anonymize($0.record)) })
        return records.count
    }

    /// Writes the versions of the person's leads anew that are from before they had a customer.
    private mutating func rewriteEarlierLeads() throws -> Int {
        let leads = try RecordReading<Lead>.records(of: (0, nil), currency: currency, in: database) { [anonymizer] lead in
            anonymizer.concerns(lead)
        }
        for (number, _) in leads { try database.run("DELETE FROM lead WHERE customer = 0 AND number = ?") { try $0.add(number) } }
        try writer.insert(leads.map { ($0.number, anonymizer.anonymize($0.record)) })
        return leads.count
    }

    /// Runs a statement about the person, and counts the rows it changed.
    private func changes(_ sql: String) throws -> Int {
        try database.run(sql, bind: addCustomer)
        return database.changesCount
    }

    private func addCustomer(_ sink: inout StatementSink) throws { try sink.add(customer.number) }
}

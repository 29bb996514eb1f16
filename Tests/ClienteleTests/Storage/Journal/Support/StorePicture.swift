import Clientele
import Foundation

/// All that is read of a snapshot, to be compared.
struct StorePicture: Equatable, Sendable {
    let revision: StoreRevision
    private(set) var customers: [VersionedCustomer] = []
    private(set) var facts: RecordBatch

    init(_ snapshot: some CustomerSnapshot) async throws {
        revision = snapshot.revision
        facts = try await snapshot.facts()
        for try await batch in snapshot.customers(.all) { customers += batch }
    }

    /// The content as text that is the same for two stores which forgot the same people under other anonymous ids.
    ///
    /// The records of a known customer stay in their order; those of an anonymous one are sorted, since its id decides where they stand.
    func canonicalText() throws -> String {
        var rows = try customers.map { (text: try text(of: $0), isAnonymous: false) }
        rows += try lines(of: facts.purchases)
        rows += try lines(of: facts.contacts)
        rows += try lines(of: facts.serviceCases)
        rows += try lines(of: facts.campaigns)
        rows += try lines(of: facts.campaignResponses)
        rows += try lines(of: facts.leads)
        rows += try lines(of: facts.stageChanges)
        rows += try lines(of: facts.contracts)
        rows += try lines(of: facts.invoices)
        rows += try lines(of: facts.surveys)
        let names = AnonymousNames(rows.map(\.text))
        let known = rows.filter { !$0.isAnonymous }.map { names.replaced(in: $0.text) }
        let anonymous = rows.filter(\.isAnonymous).map { names.replaced(in: $0.text) }.sorted()
        return ([String(revision.number)] + known + anonymous).joined(separator: "\n")
    }

    private func lines(of records: [some StoredRecord]) throws -> [(text: String, isAnonymous: Bool)] {
        try records.map { record in
            (text: try text(of: record), isAnonymous: record.storedCustomerID?.text.hasPrefix(AnonymousNames.prefix) ?? false)
        }
    }

    private func text<Value: Encodable>(of value: Value) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return "\(Value.self) " + String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

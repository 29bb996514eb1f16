#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
import Clientele

/// Everything that is read of one snapshot, to be compared to the byte.
struct StoreContents {
    var revision: StoreRevision
    var customers: [VersionedCustomer] = []
    var facts: RecordBatch

    init(_ snapshot: some CustomerSnapshot, _ selection: RecordSelection = .all) async throws {
        revision = snapshot.revision
        facts = try await snapshot.facts(selection)
        for try await batch in snapshot.customers(selection) { customers += batch }
    }

    /// The facts' bytes by kind, in their order; customers are left out.
    func factBytes() throws -> [[Data]] { try StoreContents.bytes(of: facts) }

    func customerBytes() throws -> [Data] { try StoreContents.bytes(of: customers) }

    func isSame(as other: StoreContents) throws -> Bool {
        try revision == other.revision && factBytes() == other.factBytes() && customerBytes() == other.customerBytes()
    }

    static func bytes(of facts: RecordBatch) throws -> [[Data]] {
        try [
            bytes(of: facts.purchases), bytes(of: facts.contacts), bytes(of: facts.serviceCases), bytes(of: facts.campaigns),
            bytes(of: facts.campaignResponses), bytes(of: facts.leads), bytes(of: facts.stageChanges), bytes(of: facts.contracts),
            bytes(of: facts.invoices), bytes(of: facts.surveys),
        ]
    }

    static func bytes<Value: Encodable>(of values: [Value]) throws -> [Data] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try values.map { try encoder.encode($0) }
    }

    static func sorted(_ rows: [[Data]]) -> [[Data]] { rows.map { $0.sorted { $0.lexicographicallyPrecedes($1) } } }

    /// Whether a text occurs anywhere.
    func mentions(_ text: String) throws -> Bool {
        let wanted = Array(text.utf8)
        return try (factBytes().joined() + customerBytes()).contains { data in
            let bytes = Array(data)
            return bytes.indices.contains { bytes[$0] == wanted.first && bytes[$0...].starts(with: wanted) }
        }
    }
}

import Clientele
import Foundation
import Synchronization

/// Keeps everything in one file of JSON: enough for one process and some thousand records.
final class FileStore: CustomerStore {
    struct Contents: Codable {
        var revision = StoreRevision(0)
        var currency: Currency?
        var customers: [CustomerID: VersionedCustomer] = [:]
        var facts = RecordBatch()
        var acts: [IdempotencyKey: Act] = [:]
    }
    struct Act: Codable {
        let fingerprint: UInt64
        let revision: StoreRevision
    }

    private let url: URL
    private let contents: Mutex<Contents>

    init(_ url: URL) throws {
        self.url = url
        let isNew = !FileManager.default.fileExists(atPath: url.path)
        contents = Mutex(isNew ? Contents() : try JSONDecoder().decode(Contents.self, from: Data(contentsOf: url)))
    }

    private func write(_ act: (inout Contents) throws -> Bool) throws -> WriteReceipt {
        try contents.withLock { stored in
            var changed = stored
            changed.revision = stored.revision.next
            guard try act(&changed) else { return WriteReceipt(revision: stored.revision) }
            try JSONEncoder().encode(changed).write(to: url, options: .atomic)
            stored = changed
            return WriteReceipt(revision: changed.revision)
        }
    }

    func append(_ batch: RecordBatch, key: IdempotencyKey) throws -> WriteReceipt {
        let fingerprint = try FileStore.fingerprint(of: batch)
        var known: Act?
        let receipt = try write { contents in
            known = contents.acts[key]
            guard known == nil else { return false }
            contents.currency = try batch.check(currency: contents.currency)
            contents.facts.append(batch)
            contents.acts[key] = Act(fingerprint: fingerprint, revision: contents.revision)
            return true
        }
        guard let known else { return receipt }
        guard known.fingerprint == fingerprint else {
            throw ClienteleError(.idempotencyConflict, "the key '\(key.text)' was used for other facts", remedy: "use a key an act")
        }
        return WriteReceipt(revision: known.revision, isRepeat: true)
    }

    func update(_ updates: [CustomerUpdate]) throws -> WriteReceipt {
        try write { contents in
            try CustomerUpdate.check(updates) { contents.customers[$0] }
            for customer in updates.map(\.customer) {
                contents.customers[customer.customerID] = VersionedCustomer(customer: customer, version: contents.revision)
            }
            return !updates.isEmpty
        }
    }

    func erase(_ customer: CustomerID) throws -> WriteReceipt {
        try write { contents in
            var anonymizer = Anonymizer(forgetting: customer)
            var isChanged = contents.customers.removeValue(forKey: customer) != nil || contents.facts.concerns(customer)
            contents.facts.anonymize(by: &anonymizer)
            for branch in contents.customers.values.map(\.customer) where branch.parentCustomerID == customer {
                let branch = anonymizer.anonymize(branch)
                contents.customers[branch.customerID] = VersionedCustomer(customer: branch, version: contents.revision)
                isChanged = true
            }
            return isChanged
        }
    }

    func removeFacts(before day: CalendarDay) throws -> WriteReceipt {
        try write { $0.facts.removeFacts(before: day) > 0 }
    }

    func snapshot() -> Snapshot { Snapshot(contents: contents.withLock { $0 }) }

    struct Snapshot: CustomerSnapshot {
        let contents: Contents
        var revision: StoreRevision { contents.revision }

        func customers(_ selection: RecordSelection) -> RecordBatches<VersionedCustomer> {
            let wanted = contents.customers.values.filter { selection.includes(customer: $0.customer.customerID, day: nil) }
            return RecordBatches(wanted.sorted { $0.customer.customerID < $1.customer.customerID })
        }

        func records<Record: StoredRecord>(_ kind: Record.Type, _ selection: RecordSelection) -> RecordBatches<Record> {
            RecordBatches(contents.facts.records(of: kind, selection))
        }
    }

    /// FNV-1a over the facts as JSON, the same in every process.
    private static func fingerprint(of batch: RecordBatch) throws -> UInt64 {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try encoder.encode(batch).reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}

import Clientele

/// A store that selects nothing, can summarise, and says too much when it fails.
final class CarelessStore: CustomerStore {
    struct Snapshot: SummaryProviding {
        let store: CarelessStore
        var revision: StoreRevision { StoreRevision(1) }

        func customers(_ selection: RecordSelection) -> RecordBatches<VersionedCustomer> {
            RecordBatches(store.customers.map { VersionedCustomer(customer: $0, version: StoreRevision(1)) })
        }

        func records<Record: StoredRecord>(_ kind: Record.Type, _ selection: RecordSelection) -> RecordBatches<Record> {
            RecordBatches(store.facts.records(of: kind))
        }

        func purchaseSummaries(netting: RefundNetting) async throws -> PurchaseSummaries {
            store.pushed.withLock { $0 = true }
            return try PurchaseSummaries(of: store.facts.purchases, netting: netting)
        }
    }

    struct Chatter: Error, CustomStringConvertible {
        var description: String { "row of customer s-secret is damaged" }
    }

    let customers: [Customer]
    let facts: RecordBatch
    let pushed = Guarded(false)
    let error: (any Error)?

    init(customers: [Customer], facts: RecordBatch, error: (any Error)? = nil) {
        self.customers = customers
        self.facts = facts
        self.error = error
    }

    var wasPushed: Bool { pushed.withLock { $0 } }

    func snapshot() -> Snapshot { Snapshot(store: self) }
    func append(_ batch: RecordBatch, key: IdempotencyKey) throws -> WriteReceipt { try answer() }
    func update(_ updates: [CustomerUpdate]) throws -> WriteReceipt { try answer() }
    func erase(_ customer: CustomerID) throws -> WriteReceipt { try answer() }
    func removeFacts(before day: CalendarDay) throws -> WriteReceipt { try answer() }

    private func answer() throws -> WriteReceipt {
        if let error { throw error }
        return WriteReceipt(revision: StoreRevision(1))
    }
}

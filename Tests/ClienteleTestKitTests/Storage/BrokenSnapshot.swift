import Clientele

/// A snapshot of a memory store with a fault.
struct BrokenSnapshot: CustomerSnapshot, SummaryProviding {
    let inner: MemorySnapshot
    var revision: StoreRevision
    /// Chooses which facts are read instead of those wanted.
    var choose: @Sendable (RecordSelection) -> RecordSelection = { $0 }
    /// Changes the facts that were read.
    var edit: @Sendable (RecordBatch) -> RecordBatch = { $0 }
    /// The store, when what is read is not the snapshot but whatever is there at the time.
    var live: MemoryStore?
    var summarise: (@Sendable (MemorySnapshot) throws -> PurchaseSummaries)?

    init(_ inner: MemorySnapshot) {
        self.inner = inner
        revision = inner.revision
    }

    func customers(_ selection: RecordSelection) -> RecordBatches<VersionedCustomer> { inner.customers(selection) }

    func records<Record: StoredRecord>(_ kind: Record.Type, _ selection: RecordSelection) -> RecordBatches<Record> {
        RecordBatches(reading: {
            let source = live?.snapshot() ?? inner
            return edit(try await source.facts(choose(selection))).records(of: kind)
        })
    }

    func purchaseSummaries(netting: RefundNetting) async throws -> PurchaseSummaries {
        if let summarise { return try summarise(inner) }
        var builder = PurchaseSummaries.Builder(netting: netting, conflictingRecords: .keepLast)
        for try await batch in records(Purchase.self, .all) { try builder.add(batch) }
        return try builder.build()
    }
}

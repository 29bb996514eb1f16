import Clientele

/// A memory store to which something happens right before the first update.
final class InterruptedStore: CustomerStore {
    private let inner: MemoryStore
    private let interruption: Guarded<(@Sendable () throws -> Void)?>

    init(_ inner: MemoryStore, by interruption: @escaping @Sendable () throws -> Void) {
        self.inner = inner
        self.interruption = Guarded(interruption)
    }

    func snapshot() -> MemorySnapshot { inner.snapshot() }
    func append(_ batch: RecordBatch, key: IdempotencyKey) throws -> WriteReceipt { try inner.append(batch, key: key) }
    func erase(_ customer: CustomerID) -> WriteReceipt { inner.erase(customer) }
    func removeFacts(before day: CalendarDay) -> WriteReceipt { inner.removeFacts(before: day) }

    func update(_ updates: [CustomerUpdate]) throws -> WriteReceipt {
        let happening = interruption.withLock { interruption in
            defer { interruption = nil }
            return interruption
        }
        try happening?()
        return try inner.update(updates)
    }
}

import Clientele
import Synchronization

/// A memory store with a fault in one of its functions.
struct BrokenStore: CustomerStore {
    /// What a fault has to remember.
    final class Notes: Sendable {
        struct Page: Sendable {
            var hasErased = false
            var removedBefore: CalendarDay?
            var keys: Set<IdempotencyKey> = []
            var underWay: [IdempotencyKey] = []
            var count = 0
        }
        let page = Mutex(Page())

        func note<Result>(_ body: (inout Page) -> Result) -> Result where Result: Sendable { page.withLock { body(&$0) } }
    }

    let inner = MemoryStore()
    let notes = Notes()
    var onSnapshot: @Sendable (inout BrokenSnapshot, BrokenStore) -> Void = { _, _ in }
    var onAppend: @Sendable (BrokenStore, RecordBatch, IdempotencyKey) async throws -> WriteReceipt = { try $0.inner.append($1, key: $2) }
    var onUpdate: @Sendable (BrokenStore, [CustomerUpdate]) async throws -> WriteReceipt = { try $0.inner.update($1) }
    var onErase: @Sendable (BrokenStore, CustomerID) async throws -> WriteReceipt = { $0.inner.erase($1) }
    var onRemove: @Sendable (BrokenStore, CalendarDay) async throws -> WriteReceipt = { $0.inner.removeFacts(before: $1) }

    func snapshot() async throws -> BrokenSnapshot {
        var snapshot = BrokenSnapshot(inner.snapshot())
        onSnapshot(&snapshot, self)
        return snapshot
    }

    func append(_ batch: RecordBatch, key: IdempotencyKey) async throws -> WriteReceipt { try await onAppend(self, batch, key) }

    func update(_ updates: [CustomerUpdate]) async throws -> WriteReceipt { try await onUpdate(self, updates) }

    func erase(_ customer: CustomerID) async throws -> WriteReceipt {
        let receipt = try await onErase(self, customer)
        notes.note { $0.hasErased = true }
        return receipt
    }

    func removeFacts(before day: CalendarDay) async throws -> WriteReceipt {
        notes.note { $0.removedBefore = day }
        return try await onRemove(self, day)
    }

    /// A key that nobody else uses.
    func freshKey() throws -> IdempotencyKey {
        let number = notes.note { page in
            page.count += 1
            return page.count
        }
        return try IdempotencyKey("another \(number)")
    }

    /// The present revision as a receipt of something that was not stored.
    var falseReceipt: WriteReceipt { WriteReceipt(revision: inner.snapshot().revision) }
}

import Clientele
import Foundation
import SQLiteStore

/// A store that keeps the whole contract: keys of acts, snapshots, versions.
struct ContractStore<Store: CustomerStore>: ComparedStore {
    let store: Store
    let compacting: @Sendable (Store) async throws -> Void
    let closing: @Sendable (Store) async throws -> Void

    func append(_ purchases: [Purchase], act: Int) async throws {
        _ = try await store.append(RecordBatch(purchases: purchases), key: IdempotencyKey("act-\(act)"))
    }

    func base() async throws -> CustomerBase { try await store.snapshot().base() }

    func summaries() async throws -> PurchaseSummaries { try await store.snapshot().summaries() }

    func purchases(of customer: CustomerID) async throws -> [Purchase] {
        var found: [Purchase] = []
        for try await batch in try await store.snapshot().records(Purchase.self, RecordSelection(customers: [customer])) { found += batch }
        return found
    }

    func compact() async throws { try await compacting(store) }

    func close() async throws { try await closing(store) }
}

extension ContractStore<JournalStore> {
    /// Opens a journal store, of which acts are folded as they gather or not at all.
    static func journal(_ folder: String, folds: Bool) async throws -> ContractStore {
        let options = folds ? JournalOptions() : JournalOptions(foldAfterBytes: 1 << 40)
        return ContractStore(
            store: try await JournalStore.open("\(folder)/journal", options: options), compacting: { try await $0.compact() },
            closing: { await $0.close() })
    }
}

extension ContractStore<SQLiteStore> {
    static func sqlite(_ folder: String) throws -> ContractStore {
        ContractStore(
            store: try SQLiteStore(at: URL(filePath: "\(folder)/store.sqlite")), compacting: { try await $0.compact() },
            // The last connection copies the write-ahead log into the database when it goes.
            closing: { _ in })
    }
}

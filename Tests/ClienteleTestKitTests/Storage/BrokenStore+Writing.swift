import Clientele
import ClienteleTestKit

extension BrokenStore {
    private typealias Append = @Sendable (BrokenStore, RecordBatch, IdempotencyKey) async throws -> WriteReceipt

    /// A store that breaks one rule for appending; a good one for any other rule.
    static func appending(breaking rule: StoreRule) -> BrokenStore {
        var store = BrokenStore()
        let inner: Append = { try $0.inner.append($1, key: $2) }
        switch rule {
        case .atomicAppend:
            store.onAppend = { store, batch, key in
                do {
                    return try store.inner.append(batch, key: key)
                } catch let error as ClienteleError where error.code == .invalidRecord {
                    let good = batch.purchases.filter { !$0.customerID.text.isEmpty }
                    if !good.isEmpty { _ = try? store.inner.append(RecordBatch(purchases: good), key: store.freshKey()) }
                    throw error
                }
            }
        case .oneCurrency:
            store.onAppend = rescuing(.mixedCurrencies) { store, _ in store.falseReceipt }
        case .emptyBatch:
            store.onAppend = { store, batch, key in batch.isEmpty ? store.falseReceipt : try await inner(store, batch, key) }
        case .largeBatch:
            store.onAppend = { store, batch, key in
                guard batch.count > 10_000 else { return try await inner(store, batch, key) }
                return try await inner(store, RecordBatch(purchases: Array(batch.purchases.prefix(10_000))), key)
            }
        case .cancelledAppend:
            store.onAppend = { store, batch, key in
                guard Task.isCancelled else { return try await inner(store, batch, key) }
                _ = try await inner(store, RecordBatch(purchases: Array(batch.purchases.prefix(50))), key)
                throw CancellationError()
            }
        case .keyRepeat:
            store.onAppend = { store, batch, key in
                var receipt = try await inner(store, batch, key)
                if receipt.isRepeat { receipt.revision = store.inner.snapshot().revision }
                return receipt
            }
        case .keyConflict:
            store.onAppend = rescuing(.idempotencyConflict) { store, batch in try store.inner.append(batch, key: store.freshKey()) }
        case .keyAfterError:
            store.onAppend = { store, batch, key in
                guard !store.notes.note({ $0.keys.contains(key) }) else {
                    throw ClienteleError(.idempotencyConflict, "the key was tried before", remedy: "use another")
                }
                do {
                    return try await inner(store, batch, key)
                } catch {
                    store.notes.note { _ = $0.keys.insert(key) }
                    throw error
                }
            }
        case .erasedKey:
            store.onAppend = { store, batch, key in
                let receipt = try await inner(store, batch, key)
                guard receipt.isRepeat, store.notes.note({ $0.hasErased }) else { return receipt }
                return try await inner(store, batch, store.freshKey())
            }
        default: break
        }
        return store
    }

    private static func rescuing(
        _ code: ClienteleError.Code, by rescue: @escaping @Sendable (BrokenStore, RecordBatch) throws -> WriteReceipt
    ) -> Append {
        { store, batch, key in
            do {
                return try store.inner.append(batch, key: key)
            } catch let error as ClienteleError where error.code == code {
                return try rescue(store, batch)
            }
        }
    }

    /// A store that breaks one rule for many tasks at once; a good one for any other rule.
    static func concurrently(breaking rule: StoreRule) -> BrokenStore {
        var store = BrokenStore()
        switch rule {
        case .concurrentAppends:
            // Acts that are under way together share a revision.
            store.onAppend = { store, batch, key in
                let (receipt, others) = try await store.slowly(key) { try store.inner.append(batch, key: key) }
                guard others.contains(where: { $0 != key }), receipt.revision.number > 0 else { return receipt }
                return WriteReceipt(revision: StoreRevision(receipt.revision.number / 2), isRepeat: receipt.isRepeat)
            }
        case .concurrentKey:
            // Looks for the key first and writes later.
            store.onAppend = { store, batch, key in
                try await store.slowly(key) { others in
                    try store.inner.append(batch, key: others.contains(key) ? store.freshKey() : key)
                }
            }
        case .concurrentUpdates:
            // Looks at the version first and writes later.
            store.onUpdate = { store, updates in
                var known: [CustomerID: VersionedCustomer] = [:]
                for try await batch in store.inner.snapshot().customers(.all) {
                    for found in batch { known[found.customer.customerID] = found }
                }
                try CustomerUpdate.check(updates) { known[$0] }
                try await Task.sleep(for: .milliseconds(1))
                return try store.inner.update(updates.map { CustomerUpdate($0.customer, expecting: .anything) })
            }
        default: break
        }
        return store
    }

    /// Takes a while, so that others are under way meanwhile.
    private func slowly<Result>(_ key: IdempotencyKey, _ act: (_ others: [IdempotencyKey]) throws -> Result) async throws -> Result {
        let others = notes.note { page in
            page.underWay.append(key)
            return Array(page.underWay.dropLast())
        }
        defer { notes.note { page in page.underWay.removeAll { $0 == key } } }
        try await Task.sleep(for: .milliseconds(2))
        return try act(others)
    }

    private func slowly(_ key: IdempotencyKey, _ act: () throws -> WriteReceipt) async throws -> (WriteReceipt, [IdempotencyKey]) {
        try await slowly(key) { others in (try act(), others) }
    }

    /// A store that breaks one rule for updating or counting acts; a good one for any other rule.
    static func updating(breaking rule: StoreRule) -> BrokenStore {
        var store = BrokenStore()
        switch rule {
        case .versions:
            store.onUpdate = { store, updates in
                try store.inner.update(
                    updates.map { CustomerUpdate($0.customer, expecting: $0.expecting == .absent ? .anything : $0.expecting) })
            }
        case .atomicUpdate:
            store.onUpdate = { store, updates in
                do {
                    return try store.inner.update(updates)
                } catch let error as ClienteleError where error.code == .versionConflict {
                    for update in updates { _ = try? store.inner.update([update]) }
                    throw error
                }
            }
        case .updateOnce:
            store.onUpdate = { store, updates in
                var last: [CustomerID: CustomerUpdate] = [:]
                for update in updates { last[update.customer.customerID] = update }
                return try store.inner.update(Array(last.values))
            }
        case .revisions:
            store.onErase = { store, customer in
                let before = store.inner.snapshot().revision
                let receipt = store.inner.erase(customer)
                guard receipt.revision == before else { return receipt }
                return try store.inner.append(RecordBatch(), key: store.freshKey())
            }
        default: break
        }
        return store
    }

    /// A store that judges every version of an invoice by itself, so that an unpaid one outlives its payment.
    static func removingEachByItself() -> BrokenStore {
        var store = BrokenStore()
        store.onRemove = { store, day in
            var unpaid = RecordBatch()
            for try await batch in store.inner.snapshot().records(Invoice.self, .all) {
                unpaid.invoices += batch.filter { $0.invoicePaidDay == nil }
            }
            let receipt = store.inner.removeFacts(before: day)
            for try await batch in store.inner.snapshot().records(Invoice.self, .all) { unpaid.invoices.removeAll(where: batch.contains) }
            return unpaid.isEmpty ? receipt : try store.inner.append(unpaid, key: store.freshKey())
        }
        return store
    }
}

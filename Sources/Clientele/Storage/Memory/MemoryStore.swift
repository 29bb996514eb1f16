/// A store in memory: for tests, previews, and data that another place keeps.
///
/// It promises all that ``CustomerReader``, ``CustomerSnapshot`` and ``CustomerWriter`` ask for, and to survive nothing. A snapshot costs
/// O(1) and shares the records with the store; writing never waits for a reader.
///
/// ```swift
/// let store = MemoryStore()
/// let sale = Purchase(customerID: "C-7", day: try CalendarDay("2024-03-05"), amount: try Money("5.00", in: .eur))
/// let first = try await store.append(RecordBatch(purchases: [sale]), key: IdempotencyKey("till-1"))
/// let again = try await store.append(RecordBatch(purchases: [sale]), key: IdempotencyKey("till-1"))
/// print(first.isRepeat, again.isRepeat)  // false true
/// print(try await store.snapshot().base().purchases.count)  // 1
/// ```
public final class MemoryStore: CustomerStore {
    private let state = Guarded(MemoryState())

    /// Makes an empty store.
    public init() {}

    /// The present state.
    ///
    /// - Returns: The state, which later writing does not change.
    /// - Complexity: O(1).
    public func snapshot() -> MemorySnapshot { MemorySnapshot(state: state.withLock { $0 }) }

    /// Stores facts, all of them or none.
    ///
    /// - Parameters:
    ///   - batch: The facts.
    ///   - key: Names the act.
    /// - Returns: The receipt.
    /// - Throws: See ``CustomerWriter/append(_:key:)``.
    /// - Complexity: O(*b* log *b*) for a batch of *b* facts, and over many batches O(log *n*) a fact to merge them.
    public func append(_ batch: RecordBatch, key: IdempotencyKey) throws -> WriteReceipt {
        // Outside the lock: nobody waits for the checking and sorting of a large batch.
        let fingerprint = MemoryState.Fingerprint(batch)
        if let known = try state.withLock({ try $0.receipt(of: fingerprint, key: key) }) { return known }
        let currency = try batch.check(currency: nil)
        let sorted = MemoryTables(batch)
        return try state.withLock { state in
            if let known = try state.receipt(of: fingerprint, key: key) { return known }
            try state.append(sorted, currency: currency, of: fingerprint, key: key)
            return WriteReceipt(revision: state.revision)
        }
    }

    /// Writes customers, all of them or none.
    ///
    /// - Parameter updates: The customers, each once.
    /// - Returns: The receipt.
    /// - Throws: See ``CustomerWriter/update(_:)``.
    /// - Complexity: O(*u*) for *u* updates; the first after a snapshot O(*c*) for *c* stored customers.
    public func update(_ updates: [CustomerUpdate]) throws -> WriteReceipt {
        try state.withLock { state in
            try state.update(updates)
            return WriteReceipt(revision: state.revision)
        }
    }

    /// Forgets a person.
    ///
    /// - Parameter customer: Whom to forget.
    /// - Returns: The receipt.
    /// - Complexity: O(*n* + *c*) for *n* facts and *c* customers.
    public func erase(_ customer: CustomerID) -> WriteReceipt {
        state.withLock { state in
            state.erase(customer)
            return WriteReceipt(revision: state.revision)
        }
    }

    /// Removes facts that were over before a day.
    ///
    /// - Parameter day: The first day whose facts stay.
    /// - Returns: The receipt.
    /// - Complexity: O(*n*).
    public func removeFacts(before day: CalendarDay) -> WriteReceipt {
        state.withLock { state in
            state.removeFacts(before: day)
            return WriteReceipt(revision: state.revision)
        }
    }
}

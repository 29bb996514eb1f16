import Clientele

/// The rules for writing, each by a new store.
struct StoreChecks<Store: CustomerStore>: Sendable {
    let store: Store
    let sample = StoreSample()

    func check(_ rule: StoreRule) async throws {
        switch rule {
        case .currentSnapshot: try await currentSnapshot()
        case .isolation: try await isolation()
        case .atomicAppend: try await atomicAppend()
        case .oneCurrency: try await oneCurrency()
        case .emptyBatch: try await emptyBatch()
        case .largeBatch: try await largeBatch()
        case .cancelledAppend: try await cancelledAppend()
        case .keyRepeat: try await keyRepeat()
        case .keyConflict: try await keyConflict()
        case .keyAfterError: try await keyAfterError()
        case .revisions: try await revisions()
        case .versions: try await versions()
        case .atomicUpdate: try await atomicUpdate()
        case .updateOnce: try await updateOnce()
        case .concurrentAppends: try await concurrentAppends()
        case .concurrentKey: try await concurrentKey()
        case .concurrentUpdates: try await concurrentUpdates()
        case .erasedPerson: try await erasedPerson()
        case .erasedTotals: try await erasedTotals()
        case .erasedOthers: try await erasedOthers()
        case .anonymousID: try await anonymousID()
        case .erasedKey: try await erasedKey()
        case .retention: try await retention()
        case .amendedRetention: try await amendedRetention()
        case .everyRecord, .readingOrder, .daySelection, .customerSelection, .bothSelections, .repeatableReading, .summaries: break
        }
    }

    /// Writes the sample: the customers first, then each batch under the key of its number.
    static func fill(_ store: Store, with sample: StoreSample) async throws {
        _ = try await store.update(sample.customers.map { CustomerUpdate($0, expecting: .absent) })
        for (number, batch) in sample.batches.enumerated() {
            _ = try await store.append(batch, key: try IdempotencyKey("sample-\(number)"))
        }
    }

    func fill() async throws { try await StoreChecks.fill(store, with: sample) }

    func contents() async throws -> StoreContents { try await StoreContents(try await store.snapshot()) }

    /// Requires that an act leaves the store as it is.
    func requireNoChange(by what: String, _ act: () async throws -> Void) async throws {
        let before = try await contents()
        try await act()
        try ContractBreach.require(try await contents().isSame(as: before), "\(what) changed the store")
    }

    /// Some purchases of one customer that no other call makes.
    static func purchases(_ count: Int, mark: String) -> RecordBatch {
        RecordBatch(
            purchases: (0..<count).map { number in
                Purchase(
                    customerID: CustomerID("buyer \(number % 97)"), day: StoreSample.day(number % 31),
                    amount: StoreSample.euros(number % 7),
                    id: "\(mark)-\(number)")
            })
    }

    static func append(_ batch: RecordBatch, key: String, to store: Store) async throws -> WriteReceipt {
        try await store.append(batch, key: try IdempotencyKey(key))
    }

    func append(_ batch: RecordBatch, key: String) async throws -> WriteReceipt {
        try await StoreChecks.append(batch, key: key, to: store)
    }

    /// The record ids of all purchases.
    func purchaseIDs() async throws -> [String] {
        var ids: [String] = []
        for try await batch in try await store.snapshot().records(Purchase.self, .all) { ids += batch.compactMap(\.purchaseID) }
        return ids.sorted()
    }
}

/// Everything that a memory store holds; a copy is a snapshot.
struct MemoryState: Sendable {
    /// What an act stored, by a fingerprint that means nothing outside this process: the facts themselves may have to be forgotten.
    struct Fingerprint: Hashable {
        private let hash: Int
        private let count: Int

        init(_ batch: RecordBatch) {
            hash = batch.hashValue
            count = batch.count
        }
    }

    private(set) var revision = StoreRevision(0)
    private(set) var customers: [CustomerID: VersionedCustomer] = [:]
    private(set) var tables = MemoryTables()
    private var currency: Currency?
    private var acts: [IdempotencyKey: (fingerprint: Fingerprint, revision: StoreRevision)] = [:]

    mutating func append(_ sorted: MemoryTables, currency other: Currency?, of fingerprint: Fingerprint, key: IdempotencyKey) throws {
        if let currency, let other, other != currency {
            throw ClienteleError(
                .mixedCurrencies, "the facts are in \(other.code) where those of the store are in \(currency.code)",
                remedy: "convert them at a stated rate first, or keep one store a currency")
        }
        currency = currency ?? other
        tables.append(sorted)
        revision = revision.next
        acts[key] = (fingerprint, revision)
    }

    /// The receipt of the same act, if it was stored before.
    func receipt(of fingerprint: Fingerprint, key: IdempotencyKey) throws -> WriteReceipt? {
        guard let act = acts[key] else { return nil }
        guard act.fingerprint == fingerprint else {
            throw ClienteleError(
                .idempotencyConflict, "the key '\(key.text)' was used for other facts", remedy: "give every act of writing a key of its own"
            )
        }
        return WriteReceipt(revision: act.revision, isRepeat: true)
    }

    mutating func update(_ updates: [CustomerUpdate]) throws {
        try CustomerUpdate.check(updates) { customers[$0] }
        guard !updates.isEmpty else { return }
        revision = revision.next
        for update in updates { write(update.customer) }
    }

    mutating func erase(_ customer: CustomerID) {
        var anonymizer = Anonymizer(forgetting: customer)
        let branches = customers.values.filter { $0.customer.parentCustomerID == customer && $0.customer.customerID != customer }
        let wasKnown = customers.removeValue(forKey: customer) != nil
        let isChanged = tables.anonymize(by: &anonymizer)
        guard wasKnown || isChanged || !branches.isEmpty else { return }
        revision = revision.next
        for branch in branches { write(anonymizer.anonymize(branch.customer)) }
    }

    mutating func removeFacts(before day: CalendarDay) {
        if tables.removeFacts(before: day) { revision = revision.next }
    }

    private mutating func write(_ customer: Customer) {
        customers[customer.customerID] = VersionedCustomer(customer: customer, version: revision)
    }
}

import Clientele

extension StoreChecks {
    private func stored(_ id: CustomerID) async throws -> VersionedCustomer? {
        try await StoreChecks.stored(id, in: store)
    }

    private static func stored(_ id: CustomerID, in store: Store) async throws -> VersionedCustomer? {
        for try await batch in try await store.snapshot().customers(RecordSelection(customers: [id])) {
            if let found = batch.first { return found }
        }
        return nil
    }

    private func update(_ customer: Customer, expecting: CustomerUpdate.Expectation) async throws -> WriteReceipt {
        try await store.update([CustomerUpdate(customer, expecting: expecting)])
    }

    func versions() async throws {
        let (plain, target) = (Customer(customerID: "v"), Customer(customerID: "v", isTarget: true))
        func requireConflict(_ what: String, by act: () async throws -> WriteReceipt) async throws {
            try await requireNoChange(by: what) { try await ContractBreach.requireRefusal(.versionConflict, of: what, by: act) }
        }
        try await requireConflict("a version of a customer who is not there") {
            try await update(plain, expecting: .version(StoreRevision(1)))
        }
        let first = try await update(plain, expecting: .absent)
        try ContractBreach.require(try await stored("v")?.version == first.revision, "the version is not the revision of the receipt")
        try await requireConflict("a new customer who is there") { try await update(target, expecting: .absent) }
        let second = try await update(target, expecting: .version(first.revision))
        try await requireConflict("a version that has gone") { try await update(plain, expecting: .version(first.revision)) }
        try ContractBreach.require(
            try await stored("v") == VersionedCustomer(customer: target, version: second.revision), "the update is not what is read")
        let third = try await update(plain, expecting: .anything)
        try ContractBreach.require(
            try await stored("v") == VersionedCustomer(customer: plain, version: third.revision),
            "an update of anything is not what is read")
    }

    func atomicUpdate() async throws {
        _ = try await update(Customer(customerID: "b"), expecting: .absent)
        let updates = [
            CustomerUpdate(Customer(customerID: "a"), expecting: .absent),
            CustomerUpdate(Customer(customerID: "b", isTarget: true), expecting: .version(StoreRevision(.max))),
            CustomerUpdate(Customer(customerID: "c"), expecting: .absent),
        ]
        try await requireNoChange(by: "a refused update") {
            try await ContractBreach.requireRefusal(.versionConflict, of: "an update of three, one of them unexpected") {
                try await store.update(updates)
            }
        }
    }

    func updateOnce() async throws {
        let updates = [false, true].map { CustomerUpdate(Customer(customerID: "a", isTarget: $0), expecting: .anything) }
        try await ContractBreach.requireRefusal(.invalidArgument, of: "an update that names a customer twice") {
            try await store.update(updates)
        }
    }

    func concurrentUpdates() async throws {
        let counter: CustomerID = "counter"
        let attribute = "count"
        func counting(_ number: Double) -> Customer { Customer(customerID: counter, attributes: [attribute: .number(number)]) }
        _ = try await update(counting(0), expecting: .absent)
        let store = store
        let acknowledged = try await withThrowingTaskGroup { group in
            for _ in 0..<6 {
                group.addTask { try await StoreChecks.increment(counter, attribute: attribute, times: 5, in: store) }
            }
            return try await group.reduce(0, +)
        }
        let found = try await stored(counter)?.customer.customerAttributes[attribute]
        try ContractBreach.require(
            found == .number(Double(acknowledged)), "after \(acknowledged) acknowledged updates that each add one the sum is another")
        try ContractBreach.require(acknowledged > 0, "none of 6 tasks could update a customer, each of which tried a thousand times")
    }

    /// Adds one to an attribute again and again, each time at the version that was read.
    ///
    /// - Returns: How often that was acknowledged.
    private static func increment(_ id: CustomerID, attribute: String, times: Int, in store: Store) async throws -> Int {
        var done = 0
        for _ in 0..<1_000 where done < times {
            guard var found = try await stored(id, in: store), case .number(let number) = found.customer.customerAttributes[attribute]
            else { continue }
            found.customer.customerAttributes[attribute] = .number(number + 1)
            do {
                _ = try await store.update([CustomerUpdate(found.customer, expecting: .version(found.version))])
                done += 1
            } catch let error as ClienteleError where error.code == .versionConflict {
                await Task.yield()
            }
        }
        return done
    }
}

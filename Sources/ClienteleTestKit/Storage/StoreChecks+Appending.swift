import Clientele

extension StoreChecks {
    func currentSnapshot() async throws {
        func require(_ receipt: WriteReceipt, after what: String) async throws {
            let revision = try await store.snapshot().revision
            try ContractBreach.require(
                revision >= receipt.revision,
                "after \(what) at revision \(receipt.revision.number) a snapshot is at \(revision.number)")
        }
        try await require(try await append(sample.facts, key: "all"), after: "appending")
        try await require(try await store.update([CustomerUpdate(Customer(customerID: "C-2"), expecting: .anything)]), after: "updating")
        try await require(try await store.erase(StoreSample.erasable), after: "erasing")
        try await require(try await store.removeFacts(before: StoreSample.day(2)), after: "removing")
    }

    func isolation() async throws {
        try await fill()
        let snapshot = try await store.snapshot()
        // Of another snapshot, since that one can be read twice is another rule's matter.
        let before = try await contents()
        var reading = try await store.snapshot().records(Purchase.self, .all).makeAsyncIterator()
        var read = try await reading.next() ?? []
        _ = try await append(StoreChecks.purchases(10, mark: "later"), key: "later")
        let change = Customer(customerID: "C-2", isTarget: true)
        _ = try await store.update([CustomerUpdate(change, expecting: .anything)])
        _ = try await store.erase(StoreSample.erasable)
        _ = try await store.removeFacts(before: StoreSample.day(3))
        while let batch = try await reading.next() { read += batch }
        try ContractBreach.require(
            try StoreContents.bytes(of: read) == StoreContents.bytes(of: before.facts.purchases),
            "a reading that was under way saw what was written meanwhile")
        try ContractBreach.require(
            try await StoreContents(snapshot).isSame(as: before), "a snapshot changed when others wrote")
    }

    func atomicAppend() async throws {
        try await fill()
        var batch = StoreChecks.purchases(50, mark: "half")
        batch.surveys = [
            Survey(customerID: "", day: StoreSample.day(0), kind: .effort, scale: .oneToFive, score: 3)
        ]
        try await requireNoChange(by: "a refused batch") {
            try await ContractBreach.requireRefusal(.invalidRecord, of: "a record with an empty customer id") {
                try await append(batch, key: "half")
            }
        }
    }

    func oneCurrency() async throws {
        try await fill()
        let dollars = Purchase(customerID: "C-2", day: StoreSample.day(0), amount: Money(minorUnits: 100, currency: .usd))
        try await requireNoChange(by: "a batch in another currency") {
            try await ContractBreach.requireRefusal(.mixedCurrencies, of: "a batch in another currency") {
                try await append(RecordBatch(purchases: [dollars]), key: "dollars")
            }
        }
    }

    func emptyBatch() async throws {
        let first = try await append(RecordBatch(), key: "nothing")
        let second = try await append(RecordBatch(), key: "nothing")
        try ContractBreach.require(!first.isRepeat && second.isRepeat, "the key of an empty batch is not known when it comes again")
        try ContractBreach.require(second.revision == first.revision, "the repeat of an empty batch has another revision")
    }

    func largeBatch() async throws {
        let batch = StoreChecks.purchases(20_000, mark: "large")
        _ = try await append(batch, key: "large")
        let read = try await purchaseIDs()
        try ContractBreach.require(
            read == batch.purchases.compactMap(\.purchaseID).sorted(), "of 20,000 purchases in one batch \(read.count) are read")
    }

    func cancelledAppend() async throws {
        let store = store
        for pauses in [0, 1, 3, 10] {
            let key = "cancelled-\(pauses)"
            let batch = StoreChecks.purchases(100, mark: key)
            let task = Task {
                // At 0 the task is cancelled before the store hears of it, else at some moment around the writing.
                while pauses == 0, !Task.isCancelled { await Task.yield() }
                return try await StoreChecks.append(batch, key: key, to: store)
            }
            for _ in 0..<pauses { await Task.yield() }
            task.cancel()
            let receipt = try? await task.value
            let stored = try await purchaseIDs().count { $0.hasPrefix(key + "-") }
            try ContractBreach.require(
                stored == 100 || stored == 0 && receipt == nil, "of a cancelled batch of 100 purchases \(stored) are read")
            _ = try await append(batch, key: key)
            let repeated = try await purchaseIDs().count { $0.hasPrefix(key + "-") }
            try ContractBreach.require(repeated == 100, "after repeating a cancelled batch of 100 purchases \(repeated) are read")
        }
    }

    func revisions() async throws {
        var last = try await store.snapshot().revision
        func require(_ receipt: WriteReceipt, after what: String) throws {
            try ContractBreach.require(receipt.revision > last, "\(what) made no later revision than \(last.number)")
            last = receipt.revision
        }
        func requireSame(_ receipt: WriteReceipt, after what: String) throws {
            try ContractBreach.require(receipt.revision == last, "\(what) had nothing to store, yet made a revision")
        }
        try require(try await append(sample.facts, key: "all"), after: "appending")
        try require(try await store.update(sample.customers.map { CustomerUpdate($0, expecting: .absent) }), after: "updating")
        try requireSame(try await store.update([]), after: "an update of nobody")
        try requireSame(try await store.erase("nobody"), after: "erasing a customer whom nobody knows")
        try requireSame(try await store.removeFacts(before: StoreSample.day(-999)), after: "removing facts that are not there")
        try require(try await store.erase(StoreSample.erasable), after: "erasing")
        try require(try await store.removeFacts(before: StoreSample.day(3)), after: "removing facts")
    }
}

import Clientele

extension StoreChecks {
    func keyRepeat() async throws {
        try await fill()
        let batch = StoreChecks.purchases(5, mark: "once")
        let first = try await append(batch, key: "once")
        _ = try await append(StoreChecks.purchases(5, mark: "between"), key: "between")
        try await requireNoChange(by: "a repeat") {
            let second = try await append(batch, key: "once")
            try ContractBreach.require(!first.isRepeat && second.isRepeat, "the receipts do not tell which was the repeat")
            try ContractBreach.require(second.revision == first.revision, "the repeat has another revision than the first time")
        }
    }

    func keyConflict() async throws {
        _ = try await append(StoreChecks.purchases(5, mark: "first"), key: "taken")
        try await requireNoChange(by: "a batch under the key of another") {
            try await ContractBreach.requireRefusal(.idempotencyConflict, of: "a batch under the key of another") {
                try await append(StoreChecks.purchases(5, mark: "second"), key: "taken")
            }
        }
    }

    func keyAfterError() async throws {
        let day = StoreSample.day(0)
        let bad = RecordBatch(purchases: [Purchase(customerID: "", day: day, amount: StoreSample.euros(1))])
        // That it is refused is another rule's matter.
        _ = try? await append(bad, key: "tried")
        let receipt = try await append(StoreChecks.purchases(5, mark: "mended"), key: "tried")
        try ContractBreach.require(!receipt.isRepeat, "an act that was refused counts as stored")
    }

    func concurrentAppends() async throws {
        let store = store
        let receipts = try await withThrowingTaskGroup { group in
            for task in 0..<8 {
                group.addTask {
                    var receipts: [WriteReceipt] = []
                    for number in 0..<10 {
                        let mark = "task \(task) batch \(number)"
                        receipts.append(try await StoreChecks.append(StoreChecks.purchases(3, mark: mark), key: mark, to: store))
                    }
                    return receipts
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        let read = try await purchaseIDs()
        try ContractBreach.require(read.count == 240, "of 240 purchases in 80 batches \(read.count) are read")
        try ContractBreach.require(Set(read).count == 240, "of 240 purchases some were doubled and others lost")
        let revisions = Set(receipts.map(\.revision))
        try ContractBreach.require(revisions.count == 80, "80 acts share \(revisions.count) revisions")
    }

    func concurrentKey() async throws {
        let store = store
        let batch = StoreChecks.purchases(3, mark: "same")
        let receipts = try await withThrowingTaskGroup { group in
            for _ in 0..<8 { group.addTask { try await StoreChecks.append(batch, key: "same", to: store) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let read = try await purchaseIDs()
        try ContractBreach.require(read.count == 3, "a batch that 8 tasks appended under one key is there \(read.count / 3) times")
        try ContractBreach.require(receipts.count { !$0.isRepeat } == 1, "not exactly one of 8 receipts is that of the first time")
        try ContractBreach.require(Set(receipts.map(\.revision)).count == 1, "8 receipts of one act have several revisions")
    }
}

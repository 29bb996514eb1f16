import Clientele
import ClienteleTestKit
import Testing

@Suite("Records of a store are amended by appending them again")
struct StoreAmendmentTests {
    private func day(_ number: Int32) -> CalendarDay { CalendarDay(daysSince1970: number) }
    private func euros(_ number: Int64) -> Money { Money(minorUnits: number * 100, currency: .eur) }

    private func append(_ fill: (inout RecordBatch) -> Void, _ key: String, to store: MemoryStore) throws {
        var batch = RecordBatch()
        fill(&batch)
        _ = try store.append(batch, key: IdempotencyKey(key))
    }

    @Test("What was appended last stands in a base and in summaries, also where its day is an earlier one")
    func standing() async throws {
        let store = MemoryStore()
        let sale = Purchase(customerID: "a", day: day(9), amount: euros(5), id: "P-1")
        var right = sale
        right.purchaseDay = day(3)
        right.purchaseAmount = euros(4)
        let stranger = Lead(id: "L-1", createdDay: day(9))
        var won = stranger
        won.leadCustomerID = "a"
        won.leadOutcome = .won
        try append(
            {
                $0.purchases = [sale]; $0.leads = [stranger]
            }, "first", to: store)
        let before = store.snapshot()
        try append(
            {
                $0.purchases = [right]; $0.leads = [won]
            }, "second", to: store)
        let base = try await store.snapshot().base()
        #expect(Array(base.purchases) == [right] && base.leads == [won])
        #expect(base.amendedRecordCounts == RecordCounts([.purchase: 1, .lead: 1]) && base.repeatedRecordCounts.total == 0)
        let summaries = try await store.snapshot().summaries()
        #expect(summaries.days == day(3)...day(3) && summaries.rowCount == 1 && summaries.repeatedRecords == 1)
        #expect(try base.summaries() == summaries)
        #expect(try await store.snapshot().facts().purchases == [sale, right], "every version is read")
        #expect(try await Array(before.base().purchases) == [sale], "an older snapshot does not change")
        #expect(try await Array(store.snapshot().base(RecordSelection(days: day(5)...day(9))).purchases) == [sale])
    }

    /// A history of invoices, leads and purchases that are recorded, amended and amended again, in random order.
    private func history(_ generator: inout SeededGenerator) -> [RecordBatch] {
        func one<Value>(_ values: [Value]) -> Value { values[generator.next(below: values.count)] }
        return (0..<20).map { _ in
            var batch = RecordBatch()
            for _ in 0..<generator.next(below: 6) {
                let number = generator.next(below: 9)
                // The id settles the customer: every third record belongs to each.
                let customer = CustomerID(["a", "\u{E9}", "e\u{301}"][number % 3])
                let paid = one([nil, 2, 5, 9])
                batch.invoices.append(
                    Invoice(
                        customerID: customer, issuedDay: day(Int32(generator.next(below: 4))), amount: euros(1),
                        paidDay: paid.map { day(Int32($0)) }, id: one(["B-\(number)", nil])))
                let closed = one([nil, 4, 6, 8])
                batch.leads.append(
                    Lead(
                        id: "L-\(number)", createdDay: day(1), customerID: one([nil, customer]), outcome: closed.map { _ in .won },
                        closedDay: closed.map { day(Int32($0)) }, owner: "secret"))
                batch.purchases.append(
                    Purchase(
                        customerID: customer, day: day(Int32(generator.next(below: 9))), amount: euros(Int64(generator.next(below: 9))),
                        id: one(["P-\(number)", nil])))
            }
            return batch
        }
    }

    private func store(of history: [RecordBatch]) throws -> MemoryStore {
        let store = MemoryStore()
        for (number, batch) in history.enumerated() { _ = try store.append(batch, key: IdempotencyKey("\(number)")) }
        return store
    }

    /// For each record of a reading whether it stands, by looking for a later one.
    private func stands<Record: StoredRecord>(_ records: [Record]) -> [Bool] {
        records.indices.map { index in
            let id = records[index].storedRecordID
            return id == nil || !records[(index + 1)...].contains { $0.storedRecordID == id }
        }
    }

    private func standing<Record: StoredRecord>(_ records: [Record]) -> [Record] {
        zip(records, stands(records)).filter(\.1).map(\.0)
    }

    /// What stays when facts before a day are removed: for each record the version that stands is looked up.
    private func left<Record: StoredRecord>(_ records: [Record], since day: CalendarDay) -> [Record] {
        records.filter { record in
            let versions = record.storedRecordID.map { id in records.filter { $0.storedRecordID == id } } ?? [record]
            return versions.last?.concludedDay.map { $0 >= day } ?? true
        }
    }

    @Test(
        "Removing by age removes what a slow search finds, and nothing that was amended comes to life",
        arguments: 1...40 as ClosedRange<UInt64>)
    func retention(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let history = history(&generator)
        let store = try store(of: history)
        let before = try await store.snapshot().facts()
        let limit = day(Int32(generator.next(below: 11)))
        _ = store.removeFacts(before: limit)
        let after = try await store.snapshot().facts()
        #expect(after.invoices == left(before.invoices, since: limit), "seed \(seed)")
        #expect(after.leads == left(before.leads, since: limit), "seed \(seed)")
        #expect(after.purchases == left(before.purchases, since: limit), "seed \(seed)")
        #expect(standing(after.invoices).allSatisfy(standing(before.invoices).contains), "seed \(seed)")
        #expect(standing(after.leads).allSatisfy(standing(before.leads).contains), "seed \(seed)")
        var whole = RecordBatch()
        for batch in history { whole.append(batch) }
        #expect(whole.removeFacts(before: limit) == before.count - after.count, "seed \(seed)")
        #expect(whole.records(of: Invoice.self, .all) == after.invoices, "seed \(seed)")
        #expect(whole.records(of: Lead.self, .all) == after.leads, "seed \(seed)")
        #expect(whole.records(of: Purchase.self, .all) == after.purchases, "seed \(seed)")
    }

    @Test("After erasing, the same versions stand, and a base counts the same", arguments: 1...40 as ClosedRange<UInt64>)
    func erasing(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed, stream: 2)
        let store = try store(of: history(&generator))
        let before = try await store.snapshot().base()
        _ = store.erase("\u{E9}")
        let after = try await store.snapshot().base()
        #expect(after.recordCounts == before.recordCounts && after.amendedRecordCounts == before.amendedRecordCounts, "seed \(seed)")
        #expect(after.repeatedRecordCounts == before.repeatedRecordCounts, "seed \(seed)")
        func days(_ base: CustomerBase) -> [CalendarDay] { base.purchases.map(\.purchaseDay).sorted() }
        func amounts(_ base: CustomerBase) -> [Int64] { base.purchases.map(\.purchaseAmount.minorUnits).sorted() }
        func paid(_ base: CustomerBase) -> [CalendarDay] { base.invoices.compactMap(\.invoicePaidDay).sorted() }
        func won(_ base: CustomerBase) -> Int { base.leads.count { $0.leadOutcome == .won } }
        #expect(days(after) == days(before) && amounts(after) == amounts(before), "seed \(seed)")
        #expect(paid(after) == paid(before) && won(after) == won(before), "seed \(seed)")
    }

    @Test("A lead is forgotten with its person, and handed over to it, from before it had a customer on")
    func stranger() async throws {
        let store = MemoryStore()
        let stranger = Lead(id: "L-1", createdDay: day(1), owner: "Kim", attributes: ["name": .text("Lee")])
        let other = Lead(id: "L-2", createdDay: day(1), owner: "Kim")
        var known = stranger
        known.leadCustomerID = "a"
        try append({ $0.leads = [stranger, other] }, "first", to: store)
        try append({ $0.leads = [known] }, "second", to: store)
        #expect(try await store.snapshot().export(customer: "a").facts.leads == [stranger, known])
        _ = store.erase("a")
        let leads = try await store.snapshot().facts().leads
        #expect(leads.count == 3 && leads.contains(other))
        let forgotten = leads.filter { $0 != other }
        #expect(Set(forgotten.map(\.leadID)).count == 1 && forgotten[0].leadID != "L-1")
        #expect(forgotten.map { $0.leadCustomerID == nil } == [true, false])
        #expect(forgotten.allSatisfy { $0.leadOwner == nil && $0.leadAttributes.isEmpty })
    }

    @Test("A person is not kept for a version that was amended, nor forgotten for one")
    func people() async throws {
        let store = MemoryStore()
        let bills = ["paid", "again open", "open"].map { Invoice(customerID: CustomerID($0), issuedDay: day(1), amount: euros(1), id: $0) }
        var paid = [bills[0], bills[1]]
        for index in paid.indices { paid[index].invoicePaidDay = day(2) }
        try append({ $0.invoices = bills }, "first", to: store)
        try append({ $0.invoices = paid }, "second", to: store)
        try append({ $0.invoices = [bills[1]] }, "third", to: store)
        #expect(try await store.eraseCustomers(withoutFactsSince: day(10)) == 1)
        let ids = try await store.snapshot().base().customerIDs
        #expect(ids.count == 3 && ids.contains("again open") && ids.contains("open"))
        #expect(store.removeFacts(before: day(10)).revision == StoreRevision(5))
        let left = try await store.snapshot().facts().invoices
        #expect(left == [bills[1], paid[1], bills[1], bills[2]], "the paid one is gone with its unpaid version")
    }

    @Test("Versions of several customers: the one that comes last in the order of reading stands, wherever facts are judged")
    func customers() async throws {
        let store = MemoryStore()
        let wrong = Invoice(customerID: "z", issuedDay: day(1), amount: euros(1), id: "B-1")
        var right = wrong
        right.customerID = "a"
        right.invoicePaidDay = day(2)
        try append({ $0.invoices = [wrong] }, "first", to: store)
        try append({ $0.invoices = [right] }, "second", to: store)
        #expect(try await store.snapshot().base().invoices == [wrong])
        #expect(store.removeFacts(before: day(9)).revision == StoreRevision(2), "the unpaid one stands, so both stay")
        var facts = RecordBatch()
        facts.invoices = [wrong, right]
        #expect(facts.removeFacts(before: day(9)) == 0)
    }
}

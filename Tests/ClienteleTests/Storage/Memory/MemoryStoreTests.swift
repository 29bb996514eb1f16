import Clientele
import ClienteleTestKit
import Testing

@Suite("The memory store keeps the contract of a store")
struct MemoryStoreTests {
    @Test("It breaks no rule")
    func contract() async {
        #expect(await CustomerStoreContract { MemoryStore() }.violations() == [])
    }

    @Test(
        "A base read from the store is the base made of the records, in whatever order they were appended",
        arguments: 1...20 as ClosedRange<UInt64>)
    func baseRoundTrip(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed, stream: 1)
        let sample = RecordKindsSample.random(seed: seed, count: 40)
        let shuffled = sample.shuffled(using: &generator)
        let store = MemoryStore()
        for (number, batch) in shuffled.batches(of: 1 + generator.next(below: 15)).enumerated() {
            _ = try store.append(batch, key: try IdempotencyKey("\(number)"))
        }
        _ = try store.update(shuffled.customers.map { CustomerUpdate($0, expecting: .absent) })
        let base = try await store.snapshot().base()
        #expect(try RecordKindsSample.text(of: base) == RecordKindsSample.text(of: try sample.base()), "seed \(seed)")
    }

    @Test("Runs that are merged give the order of one sort", arguments: 1...20 as ClosedRange<UInt64>)
    func order(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let store = MemoryStore()
        var all = RecordBatch()
        for number in 0..<60 {
            let batch = RecordBatch(
                purchases: (0..<generator.next(below: 9)).map { line in
                    Purchase(
                        customerID: CustomerID(["a", "b", "\u{E9}", "e\u{301}"][generator.next(below: 4)]),
                        day: CalendarDay(daysSince1970: Int32(generator.next(below: 3))), amount: Money(minorUnits: 1, currency: .eur),
                        id: "\(number).\(line)")
                })
            _ = try store.append(batch, key: try IdempotencyKey("\(number)"))
            all.append(batch)
        }
        let day = CalendarDay(daysSince1970: 1)
        for selection in [.all, RecordSelection(days: day...day), RecordSelection(customers: ["e\u{301}", "a", "nobody"])] {
            // Sorted by place of appending last: no two are equal, so a sort need not be stable.
            let expected = all.purchases.enumerated()
                .filter { selection.includes(customer: $0.element.customerID, day: $0.element.purchaseDay) }
                .sorted { ($0.element.customerID, $0.offset) < ($1.element.customerID, $1.offset) }
                .map(\.element.purchaseID)
            let found = try await store.snapshot().facts(selection).purchases.map(\.purchaseID)
            #expect(found == expected, "seed \(seed)")
        }
    }
}

extension RecordKindsSample {
    /// The records other than customers, cut into batches.
    func batches(of size: Int) -> [RecordBatch] {
        let longest =
            [
                purchases.count, contacts.count, serviceCases.count, campaigns.count, campaignResponses.count, leads.count,
                stageChanges.count,
                contracts.count, invoices.count, surveys.count,
            ].max() ?? 0
        func part<Record>(_ records: [Record], _ start: Int) -> [Record] { Array(records.dropFirst(start).prefix(size)) }
        return stride(from: 0, to: longest, by: size).map { start in
            var batch = RecordBatch(purchases: part(purchases, start))
            batch.contacts = part(contacts, start)
            batch.serviceCases = part(serviceCases, start)
            batch.campaigns = part(campaigns, start)
            batch.campaignResponses = part(campaignResponses, start)
            batch.leads = part(leads, start)
            batch.stageChanges = part(stageChanges, start)
            batch.contracts = part(contracts, start)
            batch.invoices = part(invoices, start)
            batch.surveys = part(surveys, start)
            return batch
        }
    }
}

import Clientele
import Foundation
import SQLiteStore
import Testing

struct SummaryTests {
    /// The summaries as reading every purchase gives them.
    private func streamed(_ snapshot: SQLiteSnapshot, _ netting: RefundNetting) async throws -> PurchaseSummaries {
        var builder = PurchaseSummaries.Builder(netting: netting, conflictingRecords: .keepLast)
        for try await batch in snapshot.records(Purchase.self, .all) { try builder.add(batch) }
        return try builder.build()
    }

    @Test("What SQLite adds up equals what reading every purchase gives", arguments: RefundNetting.allCases)
    func equalsStreaming(netting: RefundNetting) async throws {
        let folder = try TemporaryFolder()
        for round in 0..<20 {
            let seed = UInt64.random(in: 0 ... .max)
            var random = RandomPurchases(seed: seed)
            let store = try SQLiteStore(at: folder.newFile())
            for batch in 0..<3 {
                let purchases = random.purchases(round * 7, withCosts: round % 3 > 0)
                _ = try await store.append(RecordBatch(purchases: purchases), key: IdempotencyKey("\(batch)"))
            }
            let snapshot = try store.snapshot()
            let expected = try await streamed(snapshot, netting)
            #expect(try await snapshot.summaries(netting: netting) == expected, "seed \(seed), round \(round)")
        }
    }

    @Test("Of the versions of a purchase the one that is read last counts, also where they belong to two customers")
    func amended() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(at: folder.newFile())
        let day = try CalendarDay("2024-05-01")
        let versions = [("b", 1), ("b", 2), ("a", 3)].map { customer, units in
            Purchase(customerID: CustomerID(customer), day: day, amount: Money(minorUnits: units, currency: .eur), id: "R-1")
        }
        _ = try await store.append(RecordBatch(purchases: versions), key: IdempotencyKey("1"))
        let summaries = try await store.snapshot().summaries()
        #expect(summaries.repeatedRecords == 2)
        #expect(try summaries == streamedWithRepeats(of: [versions[1]], count: 2))
    }

    private func streamedWithRepeats(of purchases: [Purchase], count: Int) throws -> PurchaseSummaries {
        var builder = PurchaseSummaries.Builder()
        try builder.add(purchases)
        try builder.add(subtotals: [], in: .eur, repeatedRecords: count)
        return try builder.build()
    }

    @Test("Sums over 64 bits are an overflow")
    func overflow() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(at: folder.newFile())
        let day = try CalendarDay("2024-05-01")
        let line = Purchase(customerID: "a", day: day, amount: Money(minorUnits: .max, currency: .eur))
        _ = try await store.append(RecordBatch(purchases: [line, line]), key: IdempotencyKey("1"))
        let error = await #expect(throws: ClienteleError.self) { try await store.snapshot().summaries() }
        #expect(error?.code == .overflow)
    }
}

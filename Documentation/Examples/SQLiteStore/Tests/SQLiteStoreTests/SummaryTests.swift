import Clientele
import Foundation
import SQLiteStore
import Testing

struct SummaryTests {
    /// The summaries as reading every purchase gives them.
    private func streamed(_ snapshot: SQLiteSnapshot, _ netting: RefundNetting) async throws -> PurchaseSummaries {
        var builder = PurchaseSummaries.Builder(netting: netting)
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

    @Test("A record id of two purchases that differ in one byte is a conflict", arguments: RefundNetting.allCases)
    func conflict(netting: RefundNetting) async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(at: folder.newFile())
        let day = try CalendarDay("2024-05-01")
        func line(_ product: String) -> Purchase {
            Purchase(customerID: "a", day: day, amount: Money(minorUnits: 1, currency: .eur), id: "R-1", product: product)
        }
        _ = try await store.append(RecordBatch(purchases: [line("\u{E9}"), line("\u{E9}")]), key: IdempotencyKey("1"))
        #expect(try await store.snapshot().summaries(netting: netting).repeatedRecords == 1)
        _ = try await store.append(RecordBatch(purchases: [line("e\u{301}")]), key: IdempotencyKey("2"))
        let error = await #expect(throws: ClienteleError.self) { try await store.snapshot().summaries(netting: netting) }
        #expect(error?.code == .duplicateRecord)
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

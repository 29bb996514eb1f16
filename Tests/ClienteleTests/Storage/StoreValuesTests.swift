import Clientele
import Foundation
import Testing

@Suite("The small values of a store")
struct StoreValuesTests {
    @Test("A cancelled task gets no further batch, whatever the store does")
    func cancelledReading() async throws {
        let long = RecordBatches<Int> {
            var left = 3_000_000
            return {
                left -= 1
                return left > 0 ? [left] : nil
            }
        }
        let task = Task {
            var count = 0
            for try await batch in long { count += batch.count }
            return count
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test("Batches are never empty, and a sequence can be read twice")
    func batches() async throws {
        let holes = RecordBatches<Int> {
            var left = [[], [1, 2], [], [3], []]
            return { left.isEmpty ? nil : left.removeFirst() }
        }
        for _ in 0..<2 {
            var read: [[Int]] = []
            for try await batch in holes { read.append(batch) }
            #expect(read == [[1, 2], [3]])
        }
        for size in [-1, 0, 1, 2, 3, .max] {
            var read: [[Int]] = []
            for try await batch in RecordBatches([1, 2, 3], size: size) { read.append(batch) }
            #expect(read.joined().elementsEqual([1, 2, 3]))
            #expect(read.first?.count == min(max(size, 1), 3))
        }
    }

    @Test("Keys are equal by their bytes, have 1 to 200 of them, and are checked when they are read")
    func keys() throws {
        #expect(try IdempotencyKey("\u{E9}") != IdempotencyKey("e\u{301}"))
        #expect(try IdempotencyKey("a").hashValue == IdempotencyKey("a").hashValue)
        #expect(throws: ClienteleError.self) { try IdempotencyKey("") }
        #expect(throws: ClienteleError.self) { try IdempotencyKey(String(repeating: "\u{E9}", count: 101)) }
        #expect(try IdempotencyKey(String(repeating: "\u{E9}", count: 100)).text.utf8.count == 200)
        #expect(try RecordKindsSample.json([IdempotencyKey("a")]) == #"["a"]"#)
        #expect(throws: (any Error).self) { try JSONDecoder().decode([IdempotencyKey].self, from: Data(#"[""]"#.utf8)) }
    }

    @Test("Receipts are written with plain numbers")
    func receipts() throws {
        let receipt = WriteReceipt(revision: StoreRevision(7), isRepeat: true)
        #expect(try RecordKindsSample.json(receipt) == #"{"isRepeat":true,"revision":7}"#)
        #expect(try JSONDecoder().decode(WriteReceipt.self, from: Data(RecordKindsSample.json(receipt).utf8)) == receipt)
    }

    @Test("Records without a customer come first, and days do not matter")
    func order() {
        func contact(_ customer: CustomerID, _ day: Int32) -> Contact {
            Contact(customerID: customer, day: CalendarDay(daysSince1970: day))
        }
        let sorted = ["C-10", "C-2", "a", "e\u{301}", "\u{E9}"] as [CustomerID]
        for (first, left) in sorted.enumerated() {
            for (second, right) in sorted.enumerated() {
                for days in [(1, 1), (1, 2), (2, 1)] as [(Int32, Int32)] {
                    #expect(contact(left, days.0).comesBefore(contact(right, days.1)) == (first < second))
                }
            }
        }
        let day = CalendarDay(daysSince1970: 9)
        let (free, owned) = (Lead(id: "z", createdDay: day), Lead(id: "a", createdDay: .min, customerID: "a"))
        #expect(free.comesBefore(owned) && !owned.comesBefore(free) && !free.comesBefore(free))
    }

    @Test("A batch is checked as a base would check it")
    func check() throws {
        let euros = RecordBatch(purchases: [Purchase(customerID: "a", day: .min, amount: .zero(.eur))])
        #expect(try RecordBatch().check(currency: nil) == nil)
        #expect(try euros.check(currency: nil) == .eur)
        #expect { try euros.check(currency: .usd) } throws: { ($0 as? ClienteleError)?.code == .mixedCurrencies }
        var bad = euros
        bad.leads = [Lead(id: "", createdDay: .min)]
        #expect { try bad.check(currency: nil) } throws: { ($0 as? ClienteleError)?.code == .invalidRecord }
    }
}

import Clientele
import Foundation
import SQLiteStore
import Testing

struct FileTests {
    private let day = CalendarDay(daysSince1970: 19_800)

    private func batch(_ mark: String, of id: CustomerID, count: Int = 1) -> RecordBatch {
        let amount = Money(minorUnits: 500, currency: .eur)
        return RecordBatch(
            purchases: (0..<count).map { Purchase(customerID: id, day: day.advanced(by: $0 % 300), amount: amount, id: "\(mark)-\($0)") })
    }

    @Test("After erasing and compacting, no byte of the person is in any file, and the totals are what they were")
    func erasedBytes() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(at: folder.newFile())
        let person = Customer(
            customerID: "Marigold", accountManager: "Marigold's Kim", parentID: "Marigold", attributes: ["street": .text("Marigold Lane")])
        _ = try await store.update([CustomerUpdate(person, expecting: .absent)])
        _ = try await store.update([CustomerUpdate(Customer(customerID: "shop", parentID: "Marigold"), expecting: .absent)])
        var facts = batch("Marigold", of: "Marigold", count: 3_000)
        facts.contacts = [Contact(customerID: "Marigold", day: day, purpose: "Marigold's birthday")]
        facts.leads = [Lead(id: "L", createdDay: day, customerID: "other", referrerID: "Marigold")]
        _ = try await store.append(facts, key: IdempotencyKey("1"))
        _ = try await store.append(batch("other", of: "other", count: 2_000), key: IdempotencyKey("2"))
        #expect(try folder.mentions("Marigold"))
        _ = try await store.erase("Marigold")
        try await store.compact()
        #expect(try !folder.mentions("Marigold"))
        let after = try await store.snapshot().facts()
        #expect(after.count == 5_002)
        #expect(after.purchases.reduce(0) { $0 + $1.purchaseAmount.minorUnits } == 5_000 * 500)
        #expect(try #require(after.leads.first).leadReferrerID == after.contacts.first?.customerID)
    }

    @Test("The id of a customer whose last fact was removed by age goes too")
    func removedID() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(at: folder.newFile())
        _ = try await store.append(batch("x", of: "Marigold"), key: IdempotencyKey("1"))
        _ = try await store.append(batch("y", of: "stays", count: 2), key: IdempotencyKey("2"))
        _ = try await store.removeFacts(before: day.advanced(by: 1))
        try await store.compact()
        #expect(try !folder.mentions("Marigold"))
        #expect(try await store.snapshot().facts().purchases.map(\.customerID) == ["stays"])
    }

    @Test("Compacting while a snapshot is held is refused")
    func compactingBesideSnapshot() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(at: folder.newFile(), patience: 0.1)
        _ = try await store.append(batch("x", of: "a"), key: IdempotencyKey("1"))
        let snapshot = try store.snapshot()
        let error = await #expect(throws: ClienteleError.self) { try await store.compact() }
        #expect(error?.code == .storeLocked)
        #expect(try await snapshot.facts().count == 1)
    }

    @Test("A store that is opened again has everything, and knows its acts", arguments: SQLiteStore.Durability.allCases)
    func reopening(durability: SQLiteStore.Durability) async throws {
        let folder = try TemporaryFolder()
        let file = folder.newFile()
        let facts = batch("x", of: "a\u{0}b", count: 10)
        let attributes: [String: AttributeValue] = [
            "looks like a day": .text("2024-05-01"), "day": .day(day), "zero": .number(-0.0), "tiny": .number(.leastNonzeroMagnitude),
            "flag": .flag(true), "third": .number(1 / 3), "large": .number(.greatestFiniteMagnitude), "zero byte": .text("\u{0}"),
        ]
        let customer = Customer(customerID: "a\u{0}b", attributes: attributes)
        let (appended, updated): (WriteReceipt, WriteReceipt)
        do {
            let store = try SQLiteStore(at: file, durability: durability)
            appended = try await store.append(facts, key: IdempotencyKey("1"))
            updated = try await store.update([CustomerUpdate(customer, expecting: .absent)])
        }
        let store = try SQLiteStore(at: file, durability: durability)
        let snapshot = try store.snapshot()
        #expect(snapshot.revision == updated.revision)
        #expect(try await snapshot.facts() == facts)
        var read: [VersionedCustomer] = []
        for try await batch in snapshot.customers(.all) { read += batch }
        #expect(read == [VersionedCustomer(customer: customer, version: updated.revision)])
        guard case .number(let zero) = read.first?.customer.customerAttributes["zero"] else { throw CancellationError() }
        #expect(zero.sign == .minus)
        let again = try await store.append(facts, key: IdempotencyKey("1"))
        #expect(again == WriteReceipt(revision: appended.revision, isRepeat: true))
    }

    @Test("Only the owner may read the files")
    func permissions() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(at: folder.newFile())
        _ = try await store.append(batch("x", of: "a"), key: IdempotencyKey("1"))
        let files = try FileManager.default.contentsOfDirectory(at: folder.url, includingPropertiesForKeys: nil)
        #expect(files.count == 3)
        for file in files {
            let permissions = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
            #expect(permissions == 0o600, "\(file.lastPathComponent)")
        }
    }

    @Test("Two stores on one file see each other's acts and lose none")
    func twoConnections() async throws {
        let folder = try TemporaryFolder()
        let file = folder.newFile()
        let stores = [try SQLiteStore(at: file), try SQLiteStore(at: file)]
        try await withThrowingTaskGroup { group in
            for (number, store) in stores.enumerated() {
                group.addTask {
                    for round in 0..<50 {
                        let mark = "\(number)-\(round)"
                        _ = try await store.append(batch(mark, of: "a", count: 3), key: IdempotencyKey(mark))
                    }
                }
            }
            try await group.waitForAll()
        }
        for store in stores {
            let snapshot = try store.snapshot()
            #expect(snapshot.revision == StoreRevision(100))
            #expect(try await Set(snapshot.facts().purchases.map(\.purchaseID)).count == 300)
        }
        let first = try await stores[0].append(batch("same", of: "b"), key: IdempotencyKey("same"))
        let second = try await stores[1].append(batch("same", of: "b"), key: IdempotencyKey("same"))
        #expect(second == WriteReceipt(revision: first.revision, isRepeat: true))
    }

    @Test("A file that is no database is refused")
    func noDatabase() throws {
        let folder = try TemporaryFolder()
        let file = folder.newFile()
        try Data(repeating: 7, count: 10_000).write(to: file)
        let error = #expect(throws: ClienteleError.self) { try SQLiteStore(at: file) }
        #expect(error?.code == .storeDamaged)
    }

    @Test("A cancelled reading ends, and the snapshot can still be read")
    func cancelledReading() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(at: folder.newFile())
        _ = try await store.append(batch("x", of: "a", count: 20_000), key: IdempotencyKey("1"))
        let snapshot = try store.snapshot()
        let reading = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await snapshot.summaries()
        }
        reading.cancel()
        await #expect(throws: CancellationError.self) { try await reading.value }
        #expect(try await snapshot.summaries().rowCount == 20_000)
    }
}

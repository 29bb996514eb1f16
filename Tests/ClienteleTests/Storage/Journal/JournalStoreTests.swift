import ClienteleTestKit
import Foundation
import Testing

@testable import Clientele

@Suite("The journal store keeps customers and facts in a folder")
struct JournalStoreTests {
    private static let tiny = JournalOptions(foldAfterBytes: 3_000, segmentBytes: 700)
    private let money = Money(minorUnits: 500, currency: .eur)

    private func sale(_ customer: CustomerID, _ day: Int32, _ id: String? = nil) -> Purchase {
        Purchase(customerID: customer, day: CalendarDay(daysSince1970: day), amount: money, id: id)
    }

    private func key(_ text: String) throws -> IdempotencyKey { try IdempotencyKey(text) }

    @Test(
        "It breaks no rule of the contract, whether it folds often or never",
        arguments: [JournalOptions(), JournalOptions(foldAfterBytes: 1, segmentBytes: 1), tiny])
    func contract(options: JournalOptions) async throws {
        let folder = try TemporaryFolder()
        let contract = CustomerStoreContract { try await JournalStore.open(folder.freshPath(), options: options) }
        let violations = await contract.violations()
        #expect(violations == [], "\(violations)")
    }

    @Test(
        "A base and summaries from columns are those of reading every record, with and without folds, erasures and repeated ids",
        arguments: 1...12 as ClosedRange<UInt64>)
    func columns(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed, stream: 3)
        let folder = try TemporaryFolder()
        let options = [JournalOptions(), JournalOptions(foldAfterBytes: 1, segmentBytes: 1), JournalStoreTests.tiny][
            generator.next(below: 3)]
        let store = try await JournalStore.open(folder.freshPath(), options: options)
        let sample = RecordKindsSample.random(seed: seed, count: 60).shuffled(using: &generator)
        _ = try await store.update(sample.customers.map { CustomerUpdate($0, expecting: .absent) })
        let people = Set(sample.purchases.map(\.customerID)).sorted()
        for (number, batch) in sample.batches(of: 1 + generator.next(below: 15)).enumerated() {
            _ = try await store.append(batch, key: key("\(number)"))
            if generator.next(below: 4) == 0 { _ = try await store.erase(people[generator.next(below: people.count)]) }
            if generator.next(below: 6) == 0 { try await store.compact() }
            if generator.next(below: 2) == 0 {
                // An id that comes again, also with another customer.
                var again = batch.purchases.prefix(2)
                for index in again.indices where generator.next(below: 2) == 0 { again[index].customerID = people[0] }
                _ = try await store.append(RecordBatch(purchases: Array(again)), key: key("\(number) again"))
            }
        }
        let snapshot = store.snapshot()
        let days = CalendarDay(daysSince1970: 19_000)...CalendarDay(daysSince1970: 19_400)
        for selection in [.all, RecordSelection(days: days), RecordSelection(customers: Set(people.prefix(3)))] {
            let loaded = try await snapshot.base(selection)
            let streamed = try await snapshot.streamedBase(selection)
            #expect(try RecordKindsSample.text(of: loaded) == RecordKindsSample.text(of: streamed), "seed \(seed)")
            #expect(loaded.amendedRecordCounts == streamed.amendedRecordCounts, "seed \(seed)")
        }
        for netting in [RefundNetting.day, .order] {
            #expect(try await snapshot.summaries(netting: netting) == snapshot.streamedSummaries(netting: netting), "seed \(seed)")
        }
    }

    @Test("What was stored is there when the store is opened again, folded or not", arguments: [JournalOptions(), tiny])
    func reopening(options: JournalOptions) async throws {
        let folder = try TemporaryFolder()
        let path = folder.freshPath()
        for round in 0..<5 {
            let store = try await JournalStore.open(path, options: options)
            #expect(store.recovery == nil)
            #expect(try await store.snapshot().base().purchases.count == 20 * round)
            for act in 0..<20 { _ = try await store.append(RecordBatch(purchases: [sale("a", 1)]), key: key("\(round).\(act)")) }
            let again = try await store.append(RecordBatch(purchases: [sale("a", 1)]), key: key("0.0"))
            #expect(again.isRepeat && again.revision == StoreRevision(1))
            await store.close()
        }
        let verification = try await JournalStore.verify(path)
        #expect(verification.isSound && verification.unfinished == nil && verification.bytes > 0)
    }

    @Test("Acts at the same time share waits for the disk")
    func groupCommit() async throws {
        let folder = try TemporaryFolder()
        let files = CountingFiles()
        let store = try await JournalStore.open(folder.freshPath(), files: files, options: JournalOptions())
        let before = files.syncs.value
        try await withThrowingTaskGroup { group in
            for act in 0..<400 {
                group.addTask { _ = try await store.append(RecordBatch(purchases: [sale("a", 1)]), key: key("\(act)")) }
            }
            try await group.waitForAll()
        }
        #expect(try await store.snapshot().base().purchases.count == 400)
        // One after another they would wait 400 times.
        #expect(files.syncs.value - before < 300)
    }

    @Test("One writes at a time; the folder is free again when the store is closed or gone")
    func lock() async throws {
        let folder = try TemporaryFolder()
        let path = folder.freshPath()
        var store: JournalStore? = try await JournalStore.open(path)
        do {
            _ = try await JournalStore.open(path)
            Issue.record("a second writer was let in")
        } catch let error as ClienteleError {
            #expect(error.code == .storeLocked && error.location?.file == path)
        }
        await store?.close()
        await #expect(throws: ClienteleError.self) { _ = try await store?.append(RecordBatch(), key: key("late")) }
        store = try await JournalStore.open(path)
        _ = try await store?.append(RecordBatch(purchases: [sale("a", 1)]), key: key("1"))
        store = nil
        _ = try await JournalStore.open(path)
    }

    @Test("Files are the owner's alone")
    func permissions() async throws {
        let folder = try TemporaryFolder()
        let path = folder.freshPath()
        let store = try await JournalStore.open(path, options: JournalStoreTests.tiny)
        for act in 0..<30 { _ = try await store.append(RecordBatch(purchases: [sale("a", 1)]), key: key("\(act)")) }
        try await store.compact()
        func permissions(_ path: String) throws -> Int? {
            (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
        }
        #expect(try permissions(path) == 0o700)
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
        #expect(names.count >= 4)
        for name in names { #expect(try permissions(path + "/" + name) == 0o600, "\(name)") }
    }

    @Test("After erasing and compacting no byte of the person is in any file, and totals are what they were")
    func forgottenBytes() async throws {
        let folder = try TemporaryFolder()
        let path = folder.freshPath()
        let store = try await JournalStore.open(path, options: JournalStoreTests.tiny)
        let secrets = ["Ottilie-7781", "moth@example.org", "order-of-ottilie", "lead-of-ottilie", "record-of-ottilie", "Beekeeper"]
        let person = CustomerID(secrets[0])
        let profile = Customer(
            customerID: person, attributes: ["mail": .text(secrets[1]), "occupation": .text(secrets[5])])
        _ = try await store.update([
            CustomerUpdate(profile, expecting: .absent),
            CustomerUpdate(Customer(customerID: "branch", parentID: person), expecting: .absent),
        ])
        var facts = RecordBatch(purchases: (0..<40).map { sale(CustomerID("other \($0)"), $0) })
        var bought = sale(person, 7, secrets[4])
        bought.purchaseOrderID = secrets[2]
        facts.purchases.append(bought)
        let day = CalendarDay(daysSince1970: 7)
        facts.leads = [
            Lead(id: secrets[3], createdDay: day, owner: "Kim", attributes: ["mail": .text(secrets[1])]),
            Lead(id: secrets[3], createdDay: day, customerID: person, owner: "Kim"),
            Lead(id: "lead of another", createdDay: day, customerID: "other 1", referrerID: person),
        ]
        _ = try await store.append(facts, key: key("all"))
        let before = try await store.snapshot().base()
        // Some of it is folded before the erasure, some after it.
        try await store.compact()
        _ = try await store.append(RecordBatch(purchases: [bought]), key: key("again"))
        #expect(try Set(JournalStoreTests.occurring(secrets, in: path)) == Set(secrets))
        _ = try await store.erase(person)
        try await store.compact()
        #expect(try JournalStoreTests.occurring(secrets, in: path) == [])
        let after = try await store.snapshot().base()
        #expect(after.purchases.amounts.reduce(0, +) == before.purchases.amounts.reduce(0, +))
        #expect(after.purchases.count == before.purchases.count && after.leads.count == before.leads.count)
        await store.close()
        let reopened = try await JournalStore.open(path)
        #expect(try await reopened.snapshot().export(customer: person).isEmpty)
        #expect(try await reopened.append(facts, key: key("all")).isRepeat)
    }

    private static func occurring(_ secrets: [String], in path: String) throws -> [String] {
        let files = try TemporaryFolder.files(in: path)
        return secrets.filter { secret in files.values.contains { $0.range(of: Data(secret.utf8)) != nil } }
    }

    @Test("A reader sees what has a receipt, keeps its snapshots through folds, and writes nothing")
    func reader() async throws {
        let folder = try TemporaryFolder()
        let path = folder.freshPath()
        await #expect(throws: ClienteleError.self) { _ = try await JournalReader.open(path) }
        let store = try await JournalStore.open(path, options: JournalStoreTests.tiny)
        let reader = try await JournalReader.open(path)
        var snapshots: [JournalSnapshot] = []
        for act in 0..<40 {
            let receipt = try await store.append(RecordBatch(purchases: [sale("a", Int32(act))]), key: key("\(act)"))
            let snapshot = try await reader.snapshot()
            #expect(snapshot.revision == receipt.revision)
            snapshots.append(snapshot)
            if act % 10 == 9 { try await store.compact() }
        }
        await store.close()
        let before = try TemporaryFolder.files(in: path)
        for (act, snapshot) in snapshots.enumerated() { #expect(try await snapshot.base().purchases.count == act + 1) }
        #expect(try await reader.snapshot().base().purchases.count == 40)
        #expect(try TemporaryFolder.files(in: path) == before)
    }

    @Test("A cancelled task stores nothing")
    func cancellation() async throws {
        let folder = try TemporaryFolder()
        let store = try await JournalStore.open(folder.freshPath())
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await store.append(RecordBatch(purchases: [sale("a", 1)]), key: key("1"))
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { _ = try await task.value }
        #expect(store.snapshot().revision == StoreRevision(0))
    }

    @Test("Old facts go with their bytes, and a reading that was begun before goes on")
    func removal() async throws {
        let folder = try TemporaryFolder()
        let path = folder.freshPath()
        let store = try await JournalStore.open(path, options: JournalStoreTests.tiny)
        let names = (0..<30).map { "record-\(100 + $0)" }
        for (day, name) in names.enumerated() {
            _ = try await store.append(RecordBatch(purchases: [sale("a", Int32(day), name)]), key: key("\(day)"))
        }
        let before = store.snapshot()
        _ = try await store.removeFacts(before: CalendarDay(daysSince1970: 20))
        #expect(try await store.snapshot().base().purchases.count == 10)
        #expect(try await before.base().purchases.count == 30)
        #expect(try JournalStoreTests.occurring(names, in: path) == Array(names[20...]))
        await store.close()
        #expect(try await JournalStore.open(path).snapshot().base().purchases.count == 10)
    }

    @Test("A compaction under which old facts are removed is begun anew")
    func overtakenCompaction() async throws {
        let folder = try TemporaryFolder()
        let store = try await JournalStore.open(folder.freshPath())
        for round in 0..<10 as Range<Int32> {
            let day = 10 * round
            let sales = (day..<day + 10).map { sale("a", $0) }
            _ = try await store.append(RecordBatch(purchases: sales), key: key("\(round)"))
            async let compaction: Void = store.compact()
            async let removal = store.removeFacts(before: CalendarDay(daysSince1970: day + 5))
            _ = try await (compaction, removal)
            #expect(try await store.snapshot().base().purchases.count == 5)
        }
        await store.close()
        #expect(try store.snapshot().information.runs.count == 1)
    }

    @Test("A folder that holds something else is refused, and so is a store of a later format")
    func foreignFolders() async throws {
        let folder = try TemporaryFolder()
        try Data("letter".utf8).write(to: URL(fileURLWithPath: folder.path("letter.txt")))
        await #expect(throws: ClienteleError.self) { _ = try await JournalStore.open(folder.path("")) }
        let path = folder.freshPath()
        await (try await JournalStore.open(path)).close()
        var sink = ByteSink()
        sink.appendUInt32(2)
        var frames = FrameBuffer(file: 0, start: 0)
        try frames.add(.manifest, sink.bytes)
        try Data(frames.bytes).write(to: URL(fileURLWithPath: path + "/manifest"))
        for open in [{ _ = try await JournalStore.open(path) }, { _ = try await JournalReader.open(path) }]
            as [@Sendable () async throws -> Void]
        {
            do {
                try await open()
                Issue.record("a later format was read")
            } catch let error as ClienteleError {
                #expect(error.code == .unreadableEncoding)
            }
        }
    }

    @Test("Blocks that an earlier version wrote with fewer columns are read, and compacting writes them anew")
    func upgrade() async throws {
        let folder = try TemporaryFolder()
        let path = folder.freshPath()
        await (try await JournalStore.open(path)).close()
        let segment = JournalFolder(path, files: SystemFileLayer()).segment(1)
        let file = try SystemFileLayer().openExisting(segment, for: .writing)
        var frames = FrameBuffer(file: 1, start: try file.size())
        let start = frames.end
        let old = RecordBlock.encodeColumns([sale("a", 1, "id"), sale("b", 2)][...], columns: 3)
        try frames.add(.block, old)
        let content = JournalAct.Content.append(key: .random(), fingerprint: .random(), currency: .eur)
        try frames.add(.commit, CommitPayload(revision: StoreRevision(1), start: start, blocks: 1, content: content).bytes)
        try frames.flush(to: file)
        let store = try await JournalStore.open(path)
        let expected = [sale("a", 1), sale("b", 2)]
        #expect(try await Array(store.snapshot().base().purchases) == expected)
        try await store.compact()
        #expect(try await Array(store.snapshot().base().purchases) == expected)
        let run = try #require(try TemporaryFolder.files(in: path).first { $0.key.hasPrefix("run") }?.value)
        #expect(run.range(of: Data(old)) == nil)
    }

    @Test("It tells what its files hold")
    func information() async throws {
        let folder = try TemporaryFolder()
        let store = try await JournalStore.open(folder.freshPath())
        #expect(try store.snapshot().information.currency == nil)
        _ = try await store.append(RecordBatch(purchases: [sale("a", 1), sale("b", 1)]), key: key("1"))
        try await store.compact()
        _ = try await store.append(RecordBatch(purchases: [sale("c", 1)]), key: key("2"))
        _ = try await store.update([CustomerUpdate(Customer(customerID: "c"), expecting: .absent)])
        let information = try store.snapshot().information
        #expect(information.rows["purchase"] == 3 && information.rows["customer"] == 1 && information.currency == .eur)
        #expect(information.runs.count == 1 && information.segments.count == 1 && information.revision == StoreRevision(3))
    }
}

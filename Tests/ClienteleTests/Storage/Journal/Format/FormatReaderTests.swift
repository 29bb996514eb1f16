import ClienteleTestKit
import Foundation
import Testing

@testable import Clientele

@Suite("A reader written from the description of the format reads what the SDK reads", .enabled(if: FormatReader.isThere, "needs python3"))
struct FormatReaderTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("store")
    }

    /// Does something with the store and closes it.
    private func write(_ options: JournalOptions = FormatReaderTests.unfolded, _ act: (JournalStore) async throws -> Void) async throws {
        let store = try await JournalStore.open(path, options: options)
        try await act(store)
        await store.close()
    }

    private static let unfolded = JournalOptions(foldAfterBytes: .max, segmentBytes: 3_000)

    /// Makes a store with two runs, people who were forgotten before, between and after them, and several segments.
    private func makeStore() async throws {
        let sample = StoreSample()
        let base = try SyntheticBase(customers: 60, seed: 9)
        try await write { store in
            var facts = RecordBatch(purchases: Array(base.purchases))
            facts.contacts = Array(base.contacts)
            _ = try await store.append(facts, key: IdempotencyKey("base"))
            _ = try await store.append(sample.batches[0], key: IdempotencyKey("first"))
            _ = try await store.update(sample.customers.map { CustomerUpdate($0, expecting: .absent) })
            _ = try await store.erase("Z")
            try await store.compact()
            _ = try await store.append(sample.batches[1], key: IdempotencyKey("second"))
            _ = try await store.erase("C-7-secret")
        }
        try await write(JournalOptions(foldAfterBytes: 1)) { _ = try await $0.append(RecordBatch(), key: IdempotencyKey("folds")) }
        try await write { store in
            _ = try await store.append(sample.batches[2], key: IdempotencyKey("third"))
            _ = try await store.erase("C-2")
            _ = try await store.update(sample.customers.map { CustomerUpdate($0, expecting: .anything) })
            for number in 0..<9 { _ = try await store.append(sample.batches[number % 3], key: IdempotencyKey("again-\(number)")) }
        }
    }

    private func expectEqualReadings() async throws {
        let expected = try await JournalReader.open(path).snapshot().printed()
        let (found, message) = try FormatReader.read(path)
        #expect(message == "" && found.count == expected.count)
        let difference = zip(found, expected).first { $0 != $1 }
        #expect(difference == nil)
    }

    private func lastSegment() throws -> String {
        try #require(TemporaryFolder.files(in: path).keys.filter { $0.hasPrefix("journal-") }.max())
    }

    private func change(_ name: String, _ change: (inout Data) throws -> Void) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        var bytes = try Data(contentsOf: url)
        try change(&bytes)
        try bytes.write(to: url)
    }

    @Test("Runs, acts after them, forgotten people, and several segments")
    func wholeStore() async throws {
        try await makeStore()
        let information = try await JournalReader.open(path).snapshot().information
        #expect(information.runs.count == 2 && information.segments.count > 2 && information.erasuresToCompact == 2)
        #expect(information.rows.count == RecordKind.allCases.count && !information.rows.values.contains(0))
        try await expectEqualReadings()
        try await write { _ = try await $0.removeFacts(before: CalendarDay(daysSince1970: 19_702)) }
        try await expectEqualReadings()
        try await write { try await $0.compact() }
        try await expectEqualReadings()
    }

    /// A purchase in the one currency of a store: purchases of several are refused when they are read as columns.
    private func storable(_ purchase: Purchase) -> Purchase {
        var purchase = purchase
        if purchase.customerID.text.isEmpty { purchase.customerID = "nobody" }
        purchase.purchaseAmount = Money(minorUnits: purchase.purchaseAmount.minorUnits, currency: .eur)
        purchase.purchaseCost = purchase.purchaseCost.map { Money(minorUnits: $0.minorUnits, currency: .eur) }
        return purchase
    }

    @Test("Values of every sort, also those of other kinds that no store would take")
    func anyValues() async throws {
        try await write { _ in }
        var samples = BlockSamples(seed: 77)
        var facts = RecordBatch()
        var customers: [CustomerID: VersionedCustomer] = [:]
        for _ in 0..<400 {
            facts.purchases.append(storable(samples.purchase()))
            facts.contacts.append(samples.contact())
            facts.serviceCases.append(samples.serviceCase())
            facts.campaigns.append(samples.campaign())
            facts.campaignResponses.append(samples.campaignResponse())
            facts.leads.append(samples.lead())
            facts.stageChanges.append(samples.stageChange())
            facts.contracts.append(samples.contract())
            facts.invoices.append(samples.invoice())
            facts.surveys.append(samples.survey())
            let customer = samples.customer().customer
            customers[customer.customerID] = VersionedCustomer(customer: customer, version: StoreRevision(1))
        }
        let ordered = customers.values.sorted { $0.customer.customerID < $1.customer.customerID }
        let segment = try #require(try SystemFileLayer().open(path + "/" + lastSegment(), for: .writing))
        var frames = FrameBuffer(file: 1, start: try segment.size())
        let act = JournalGroup.Act(
            revision: StoreRevision(1), content: .append(key: .random(), fingerprint: .random(), currency: nil),
            blocks: EncodedBlock.blocks(of: facts) + EncodedBlock.blocks(of: ordered))
        _ = try act.add(to: &frames, of: segment)
        try frames.addMark(.mark)
        try frames.flush(to: segment)
        try await expectEqualReadings()
    }

    @Test("Acts behind the last mark do not count, nor does what is half there")
    func unfinishedEnd() async throws {
        try await makeStore()
        let name = try lastSegment()
        try change(name) { $0.removeLast(28) }
        try await expectEqualReadings()
        try change(name) { $0.removeLast(5) }
        try await expectEqualReadings()
        try change(name) { $0 += Data("CLJF and what else was being written".utf8) }
        try await expectEqualReadings()
    }

    @Test("A seal that is broken, or gone, is damage when a segment follows that holds acts", arguments: [false, true])
    func missingSeal(isGone: Bool) async throws {
        try await write(JournalOptions(foldAfterBytes: .max, segmentBytes: 1)) { store in
            for number in 0..<2 { _ = try await store.append(StoreSample().batches[number], key: IdempotencyKey("act-\(number)")) }
        }
        try change("journal-0000000000000002") { bytes in
            if isGone { bytes.removeLast(28) } else { bytes[bytes.count - 1] ^= 1 }
        }
        #expect(try FormatReader.read(path).message.contains("journal-0000000000000002 at byte"))
        #expect(try await !JournalStore.verify(path).isSound)
        await #expect(throws: ClienteleError.self) { try await JournalReader.open(path) }
        await #expect(throws: ClienteleError.self) { try await JournalStore.open(path) }
    }

    @Test("A changed byte anywhere before the last mark is damage")
    func damage() async throws {
        try await makeStore()
        let (files, last) = (try TemporaryFolder.files(in: path), try lastSegment())
        var generator = SeededGenerator(seed: 5, stream: 0)
        for (name, bytes) in files where !bytes.isEmpty {
            for _ in 0..<3 {
                let place = generator.next(below: bytes.count - (name == last ? 28 : 0))
                try change(name) { $0[place] ^= 1 << UInt8(generator.next(below: 8)) }
                let message = try FormatReader.read(path).message
                #expect(message.contains(name) && message.contains("at byte"), "byte \(place) of \(name): \(message)")
                let verification = try await JournalStore.verify(path)
                #expect(!verification.isSound, "byte \(place) of \(name)")
                try bytes.write(to: URL(fileURLWithPath: path + "/" + name))
            }
        }
    }
}

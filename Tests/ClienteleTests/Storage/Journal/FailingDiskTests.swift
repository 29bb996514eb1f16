@testable import Clientele
import Testing

@Suite("A journal store on a failing disk refuses what it cannot keep, and keeps what it acknowledged")
struct FailingDiskTests {
    private static let options = JournalOptions(foldAfterBytes: 3_000, segmentBytes: 1_200)

    /// Lets each act on the disk fail once, in a run of its own.
    private func failEach(seed: UInt64, _ makeFaults: (Int) -> DiskFaults) async throws {
        let script = StoreScript(seed: seed, acts: 10, atOnce: 3, expectsVersions: false)
        let whole = try FailingDiskRun(script, options: FailingDiskTests.options, faults: DiskFaults())
        try await whole.run()
        for number in 0..<whole.actCount {
            let run = try FailingDiskRun(script, options: FailingDiskTests.options, faults: makeFaults(number))
            do {
                try await run.run()
            } catch {
                Issue.record("seed \(seed), failure of act \(number) on the disk, \(run.failure): \(error)")
                return
            }
        }
        #expect(whole.actCount > 50, "the script is too short to show anything")
    }

    @Test(
        "Each act on the disk may fail once: what was refused is not there, and the rest goes on where it can",
        arguments: 1...6 as ClosedRange<UInt64>)
    func failing(seed: UInt64) async throws {
        try await failEach(seed: seed) { number in
            var faults = DiskFaults()
            faults.failsAt = number
            faults.bytesBefore = [0, 30, .max][(Int(seed) + number) % 3]
            faults.forgetsAfterFailedSync = (seed + UInt64(number / 2)).isMultiple(of: 2)
            faults.generator = SeededGenerator(seed: seed, stream: UInt64(number + 1))
            return faults
        }
    }

    @Test("After a failed sync every act is refused until the store is opened again", arguments: [false, true])
    func failedSync(forgets: Bool) async throws {
        let files = PowerLossFiles(try PowerLossExplorer.emptyDisk())
        let store = try await JournalStore.open(PowerLossExplorer.folder, files: files, options: JournalOptions())
        let script = StoreScript(seed: 5, acts: 6, atOnce: 1, expectsVersions: false)
        var acts = script.acts
        let last = acts.removeLast()
        for act in acts { _ = try await act.perform(on: store) }
        files.faults.failsAt = files.actCount + 1
        files.faults.forgetsAfterFailedSync = forgets
        await #expect(throws: ClienteleError.self) { try await last.perform(on: store) }
        #expect(files.failed?.act.name == "sync")
        for act in [last, .erase("C-1"), .removeFacts(before: CalendarDay(daysSince1970: 9)), .append(RecordBatch(), .of(99))] {
            let error = await #expect(throws: ClienteleError.self) { try await act.perform(on: store) }
            #expect(error?.code == .storeReadOnly)
        }
        let error = await #expect(throws: ClienteleError.self) { try await store.compact() }
        #expect(error?.code == .storeReadOnly)
        try await StoreModel(acts).check(StorePicture(store.snapshot()))
        await store.close()
        let again = try await JournalStore.open(PowerLossExplorer.folder, files: files, options: JournalOptions())
        _ = try await last.perform(on: again)
        try await StoreModel(acts + [last]).check(StorePicture(again.snapshot()))
    }

    @Test("A full disk refuses acts and changes nothing, and acts go on when there is room", arguments: 1...4 as ClosedRange<UInt64>)
    func fullDisk(seed: UInt64) async throws {
        let script = StoreScript(seed: seed, acts: 14, atOnce: 1, expectsVersions: false)
        for room in stride(from: 0, to: 2_400, by: 67) {
            let files = PowerLossFiles(try PowerLossExplorer.emptyDisk())
            let store = try await JournalStore.open(PowerLossExplorer.folder, files: files, options: FailingDiskTests.options)
            var stored: [StoreAct] = []
            var refused = 0
            for (number, act) in script.acts.enumerated() {
                if number == 5 { files.faults.capacity = files.disk.usedBytes + room }
                if number == 10 { files.faults.capacity = nil }
                let before = store.snapshot().revision
                do {
                    if try await act.perform(on: store).revision > before { stored.append(act) }
                } catch let error as ClienteleError {
                    #expect(error.code == .fileAccess && (5..<10).contains(number), "seed \(seed), room \(room), act \(number): \(error)")
                    refused += 1
                }
                if number == 9 { try await StoreModel(stored).check(StorePicture(store.snapshot())) }
            }
            #expect(room > 200 || refused > 0, "seed \(seed), room \(room)")
            try await store.compact()
            await store.close()
            let again = try await JournalStore.open(PowerLossExplorer.folder, files: files, options: FailingDiskTests.options)
            try await StoreModel(stored).check(StorePicture(again.snapshot()))
            await again.close()
            #expect(try await JournalStore.verify(PowerLossExplorer.folder, files: files).damages.isEmpty)
        }
    }
}

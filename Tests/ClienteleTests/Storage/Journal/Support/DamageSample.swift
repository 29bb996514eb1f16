@testable import Clientele

/// A small store on a disk, whose files are to be damaged.
struct DamageSample {
    /// How the store was left.
    enum Ending: Sendable, CaseIterable {
        /// The store was closed.
        case closed
        /// The process was killed when the last act was on disk and nothing vouched for it yet.
        case killed
    }

    static let folder = PowerLossExplorer.folder

    let disk: SimulatedDisk
    /// The acts in the order in which they were stored; the last one has no receipt when the process was killed.
    let acts: [StoreAct]
    /// How many of them have a receipt.
    let acknowledged: Int
    /// The file that is written at the end.
    let lastSegment: String
    /// For each act in the last segment, where its last byte ends.
    let ends: [Int]

    /// Makes a store.
    ///
    /// - Parameters:
    ///   - acts: What it holds.
    ///   - folded: How many of the first acts are in a run.
    ///   - sealed: How many of the acts after them are in a sealed segment.
    ///   - ending: How it is left.
    /// - Throws: What the store throws.
    init(_ acts: [StoreAct], folded: Int = 0, sealed: Int = 0, ending: Ending = .closed) async throws {
        let files = PowerLossFiles(try PowerLossExplorer.emptyDisk(), isRecording: true)
        // A segment that is larger than its limit is sealed before the next act: with a small limit at each opening.
        let large = JournalOptions(foldAfterBytes: 1 << 20, segmentBytes: 1 << 20)
        let small = JournalOptions(foldAfterBytes: 1 << 20, segmentBytes: 1)
        var store = try await JournalStore.open(DamageSample.folder, files: files, options: large)
        for act in acts[..<folded] { _ = try await act.perform(on: store) }
        if folded > 0 { try await store.compact() }
        for act in acts[folded..<(folded + sealed)] { _ = try await act.perform(on: store) }
        var rest = acts[(folded + sealed)...]
        if sealed > 0, let first = rest.popFirst() {
            await store.close()
            store = try await JournalStore.open(DamageSample.folder, files: files, options: small)
            _ = try await first.perform(on: store)
            await store.close()
            store = try await JournalStore.open(DamageSample.folder, files: files, options: large)
        }
        for act in rest { _ = try await act.perform(on: store) }
        await store.close()
        self.acts = acts
        let names = try files.names(in: DamageSample.folder) ?? []
        lastSegment = DamageSample.folder + "/" + (names.filter { $0.hasPrefix("journal-") }.max() ?? "")
        let commits = DamageSample.frames(in: files.content(lastSegment) ?? []).filter { $0.kind == FrameKind.commit.rawValue }
        ends = commits.map(\.range.upperBound)
        let writes = files.recording.last { $0.act.name == "write" }
        switch ending {
        case .closed: (disk, acknowledged) = (files.disk, acts.count)
        case .killed: (disk, acknowledged) = (writes?.before ?? files.disk, acts.count - 1)
        }
    }

    /// Small acts of every sort.
    static func acts(_ count: Int) throws -> [StoreAct] {
        let euro = Money(minorUnits: 100, currency: .eur)
        return try (0..<count).map { number in
            let id = CustomerID("C-\(number % 2)")
            switch number % 5 {
            case 1: return .update([CustomerUpdate(Customer(customerID: id, accountManager: "K"), expecting: .anything)])
            case 3: return .erase(id)
            default:
                let day = CalendarDay(daysSince1970: Int32(clamping: number))
                var batch = RecordBatch(purchases: [Purchase(customerID: id, day: day, amount: euro, id: "P\(number)")])
                if number % 5 == 2 { batch.contacts = [Contact(customerID: id, day: day, channel: "mail")] }
                return .append(batch, try IdempotencyKey("act-\(number)"))
            }
        }
    }

    /// The paths of the files that hold something.
    var paths: [String] {
        let names = disk.folders[DamageSample.folder]?.names.keys.sorted() ?? []
        return names.map { "\(DamageSample.folder)/\($0)" }.filter { !content($0).isEmpty }
    }

    func content(_ path: String) -> [UInt8] { disk.file(path).map { disk.files[$0].content } ?? [] }

    /// A file system of its own with other bytes in a file.
    func files(_ path: String, _ bytes: [UInt8]) -> PowerLossFiles {
        var disk = disk
        disk.replace(path, by: bytes)
        return PowerLossFiles(disk)
    }

    static func open(_ files: PowerLossFiles) async throws -> JournalStore {
        try await JournalStore.open(folder, files: files, options: JournalOptions())
    }

    static func verify(_ files: PowerLossFiles) async throws -> JournalVerification {
        try await JournalStore.verify(folder, files: files)
    }

    /// The number in the name of a file; none for the manifest.
    static func number(_ path: String) -> UInt64 {
        path.split(separator: "-").last.flatMap { UInt64($0, radix: 16) } ?? 0
    }

    /// The frames of a sound file, from what their headers say, without the code that is to be tested.
    static func frames(in bytes: [UInt8]) -> [(range: Range<Int>, kind: UInt8)] {
        var frames: [(range: Range<Int>, kind: UInt8)] = []
        var start = 0
        while start + 20 <= bytes.count {
            let length = bytes[(start + 8)..<(start + 12)].reversed().reduce(0) { $0 << 8 | Int($1) }
            guard start + 20 + length <= bytes.count else { break }
            frames.append((start..<(start + 20 + length), bytes[start + 4]))
            start += 20 + length
        }
        return frames
    }
}

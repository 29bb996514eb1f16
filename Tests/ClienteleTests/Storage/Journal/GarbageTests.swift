import Testing

@testable import Clientele

@Suite(
    "A journal store whose files are garbage or forged gives an error, without a crash and without taking all memory",
    .timeLimit(.minutes(5)))
struct GarbageTests {
    private func sample() async throws -> DamageSample {
        try await DamageSample(DamageSample.acts(7), folded: 3, sealed: 2)
    }

    /// Opens a store for reading and for writing, reads all of it in every way, writes to it and folds it.
    ///
    /// - Returns: The first error; `nil` when there was none.
    /// - Throws: An error that is not the SDK's.
    private func useAll(_ files: PowerLossFiles) async throws -> ClienteleError? {
        var first: ClienteleError?
        func attempt(_ act: () async throws -> Void) async throws {
            do {
                try await act()
            } catch let error as ClienteleError {
                first = first ?? error
            }
        }
        try await attempt { _ = try await DamageSample.verify(files) }
        try await attempt { _ = try await StorePicture(JournalReader.open(DamageSample.folder, files: files).snapshot()) }
        var opened: JournalStore?
        try await attempt { opened = try await DamageSample.open(files) }
        guard let store = opened else { return first }
        let snapshot = store.snapshot()
        try await attempt { _ = try await StorePicture(snapshot) }
        try await attempt { _ = try await snapshot.base() }
        try await attempt { _ = try await snapshot.summaries() }
        try await attempt { _ = try await store.append(RecordBatch(), key: IdempotencyKey("another")) }
        try await attempt { _ = try await store.update([CustomerUpdate(Customer(customerID: "C-1"), expecting: .anything)]) }
        try await attempt { _ = try await store.erase("C-0") }
        try await attempt { try await store.compact() }
        return first
    }

    @Test("Random bytes in the place of any file are damage in that file", arguments: 0..<4)
    func randomBytes(file: Int) async throws {
        let sample = try await sample()
        let path = sample.paths[file]
        var generator = SeededGenerator(seed: UInt64(file), stream: 5)
        for size in [0, 1, 3, 4, 19, 20, 21, 100, 511, 4_096, 300_000] {
            for round in 0..<4 {
                var bytes = (0..<size).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
                // Some of them begin as a frame does.
                if round > 1 { bytes.replaceSubrange(0..<min(4, size), with: "CLJF".utf8.prefix(size)) }
                let files = sample.files(path, bytes)
                #expect(try await DamageSample.verify(files).damages.contains { $0.file == path && $0.offset == 0 }, "\(size) bytes")
                let error = try await useAll(files)
                #expect(error?.code == .storeDamaged && error?.location?.file == path, "\(size) bytes: \(String(describing: error))")
            }
        }
    }

    @Test("Random bytes behind a journal are cut off, and nothing before them is lost")
    func randomEnd() async throws {
        let sample = try await sample()
        let model = try await StoreModel(sample.acts)
        var generator = SeededGenerator(seed: 9)
        for size in [1, 19, 20, 500, 300_000] {
            let tail = (0..<size).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
            let bytes = sample.content(sample.lastSegment)
            let files = sample.files(sample.lastSegment, bytes + tail)
            let recovery = JournalRecovery(file: sample.lastSegment, offset: bytes.count, bytes: size)
            #expect(try await DamageSample.verify(files).unfinished == recovery)
            let store = try await DamageSample.open(files)
            #expect(store.recovery == recovery)
            try await model.check(StorePicture(store.snapshot()))
        }
    }

    @Test("A forged length of any frame is not believed, whatever the checksums say", arguments: 0..<4)
    func forgedLengths(file: Int) async throws {
        let sample = try await sample()
        let path = sample.paths[file]
        let bytes = sample.content(path)
        let space = try GarbageTests.peakAddressSpace()
        for (range, kind) in DamageSample.frames(in: bytes) {
            let lengths = [UInt32.max, UInt32(Int32.max), UInt32(Int32.max) + 1, 1 << 24, UInt32(bytes.count), UInt32(range.count - 19), 0]
            for length in lengths {
                let header = ForgedFrame.header(
                    kind: kind, length: length, payloadChecksum: 0, file: DamageSample.number(path), offset: range.lowerBound)
                var forged = bytes
                forged.replaceSubrange(range.lowerBound..<(range.lowerBound + 20), with: header)
                let files = sample.files(path, forged)
                let verification = try await DamageSample.verify(files)
                // Without a payload the frame is whole, and what follows on it is not.
                let starts = [range.lowerBound, range.lowerBound + (length == 0 ? 20 : 0)]
                #expect(
                    verification.damages.contains { $0.file == path && starts.contains($0.offset) }
                        || verification.unfinished
                            == JournalRecovery(
                                file: path, offset: range.lowerBound, bytes: bytes.count - range.lowerBound),
                    "length \(length) at \(range.lowerBound) of \(path): \(verification)")
                let error = try await useAll(files)
                #expect(error == nil || error?.code == .storeDamaged, "length \(length) at \(range.lowerBound) of \(path)")
            }
        }
        #expect(try GarbageTests.peakAddressSpace() - space < GarbageTests.limit)
    }

    @Test("Forged contents with right checksums cannot crash it", arguments: 0..<4)
    func forgedContents(file: Int) async throws {
        let sample = try await sample()
        let path = sample.paths[file]
        let bytes = sample.content(path)
        var generator = SeededGenerator(seed: UInt64(file), stream: 6)
        let words: [UInt64] = [.max, UInt64(Int64.max), 1 << 63, UInt64(UInt32.max), UInt64(Int32.max), 0, 1, UInt64(bytes.count)]
        var errors = 0
        let space = try GarbageTests.peakAddressSpace()
        for (range, _) in DamageSample.frames(in: bytes) {
            let payload = Array(bytes[(range.lowerBound + 20)..<range.upperBound])
            for index in payload.indices {
                var forged = payload
                let word = generator.next(below: 3) == 0 ? generator.next() : words[generator.next(below: words.count)]
                let width = [1, 4, 8][generator.next(below: 3)]
                for byte in 0..<min(width, payload.count - index) {
                    forged[index + byte] = UInt8(truncatingIfNeeded: word >> (8 * UInt64(byte)))
                }
                let file = ForgedFrame.replacing(range, of: bytes, by: forged, file: DamageSample.number(path))
                let files = sample.files(path, file)
                if try await useAll(files) != nil { errors += 1 }
            }
        }
        #expect(errors > bytes.count / 10)
        #expect(try GarbageTests.peakAddressSpace() - space < GarbageTests.limit)
    }

    /// Far less than what a forged 32-bit count of anything would ask for, far more than the tests need.
    private static let limit = 16 << 30

    /// The most bytes of address space that the process has had.
    private static func peakAddressSpace() throws -> Int {
        guard let status = try? SystemFileLayer().open("/proc/self/status", for: .reading) else { return 0 }
        return try [UInt8](unsafeUninitializedCapacity: 8_192) { space, count in
            count = try status.read(into: UnsafeMutableRawBufferPointer(space), at: 0)
        }.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: "VmPeak:".utf8) }.map { line in
            line.compactMap { (48...57).contains($0) ? Int($0) - 48 : nil }.reduce(0) { $0 * 10 + $1 } * 1_024
        } ?? 0
    }
}

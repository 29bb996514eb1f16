import Testing

@testable import Clientele

@Suite("A journal store with a bit that is not what was written")
struct BitFlipTests {
    /// A file of a store that was left in some way.
    struct Case: Sendable, CustomTestStringConvertible {
        let ending: DamageSample.Ending
        let file: Int

        var testDescription: String { "\(ending), file \(file)" }
    }

    private static let cases = DamageSample.Ending.allCases.flatMap { ending in (0..<4).map { Case(ending: ending, file: $0) } }

    private func sample(_ ending: DamageSample.Ending) async throws -> DamageSample {
        try await DamageSample(DamageSample.acts(7), folded: 3, sealed: 2, ending: ending)
    }

    /// Where the bytes begin that nothing vouches for: the last mark, or an act that nobody has a receipt for.
    private func unvouched(_ sample: DamageSample) -> Int {
        let frames = DamageSample.frames(in: sample.content(sample.lastSegment))
        let marks = frames.filter { $0.kind == FrameKind.mark.rawValue }
        return marks.last?.range.lowerBound ?? 0
    }

    @Test("Every flip of every bit of every file is found and located, or is in bytes that nobody has a receipt for", arguments: cases)
    func verifying(_ argument: Case) async throws {
        let sample = try await sample(argument.ending)
        #expect(sample.paths.count == 4, "a manifest, a run and two segments: \(sample.paths)")
        let path = sample.paths[argument.file]
        let bytes = sample.content(path)
        let free = path == sample.lastSegment ? unvouched(sample) : bytes.count
        for frame in DamageSample.frames(in: bytes) {
            for index in frame.range {
                for bit in 0..<8 {
                    var flipped = bytes
                    flipped[index] ^= 1 << bit
                    let found = try await DamageSample.verify(sample.files(path, flipped))
                    let isLocated = found.damages.contains { $0.file == path && (frame.range.lowerBound...index).contains($0.offset) }
                    if isLocated, index < free { continue }
                    let start = found.unfinished?.offset ?? -1
                    let isUnfinished = found.damages.isEmpty && found.unfinished?.file == path && start >= free && start <= index
                    #expect(index >= free && isUnfinished, "bit \(bit) of byte \(index) of \(path): \(found)")
                }
            }
        }
    }

    @Test("After any flip a store says that it is damaged, and where, or gives what was stored", arguments: cases)
    func reading(_ argument: Case) async throws {
        let sample = try await sample(argument.ending)
        let path = sample.paths[argument.file]
        let bytes = sample.content(path)
        let free = path == sample.lastSegment ? unvouched(sample) : bytes.count
        let model = try await StoreModel(sample.acts)
        var generator = SeededGenerator(seed: UInt64(argument.file))
        var refusals = 0
        for frame in DamageSample.frames(in: bytes) {
            for index in frame.range {
                var flipped = bytes
                flipped[index] ^= 1 << UInt8(generator.next(below: 8))
                do {
                    let store = try await DamageSample.open(sample.files(path, flipped))
                    let picture = try await StorePicture(store.snapshot())
                    #expect(picture.revision.number >= UInt64(sample.acknowledged), "byte \(index) of \(path)")
                    try await model.check(picture)
                    let reader = try await JournalReader.open(DamageSample.folder, files: sample.files(path, flipped))
                    try await model.check(StorePicture(reader.snapshot()))
                } catch let error as ClienteleError {
                    refusals += 1
                    let offset = error.location?.offset ?? -1
                    #expect(error.code == .storeDamaged && error.location?.file == path, "byte \(index) of \(path): \(error)")
                    #expect((frame.range.lowerBound...index).contains(offset) && index < free, "byte \(index) of \(path): \(error)")
                }
            }
        }
        // The keys of a run are not read when it is opened and read.
        #expect(refusals > bytes.count / 2)
    }
}

import Testing

@testable import Clientele

@Suite("A journal store whose files were cut off")
struct TruncationTests {
    @Test("A journal that is cut at any byte recovers exactly the acts before the cut, and goes on")
    func lastSegment() async throws {
        let sample = try await DamageSample(DamageSample.acts(9), folded: 2)
        let model = try await StoreModel(sample.acts)
        let bytes = sample.content(sample.lastSegment)
        let header = try #require(DamageSample.frames(in: bytes).first?.range.upperBound)
        #expect(sample.ends.count == 7 && bytes.count > 500)
        var recovered: Set<UInt64> = []
        for cut in header...bytes.count {
            let files = sample.files(sample.lastSegment, Array(bytes[..<cut]))
            let verification = try await DamageSample.verify(files)
            let frames = DamageSample.frames(in: Array(bytes[..<cut]))
            #expect(verification.damages == [], "cut at \(cut)")
            // Whole blocks without their commit are unfinished as well.
            let end = frames.last { $0.kind != FrameKind.block.rawValue }?.range.upperBound ?? 0
            #expect(verification.unfinished?.offset == (end < cut ? end : nil), "cut at \(cut)")
            let store = try await DamageSample.open(files)
            let picture = try await StorePicture(store.snapshot())
            #expect(picture.revision.number == UInt64(2 + sample.ends.count { $0 <= cut }), "cut at \(cut)")
            #expect(store.recovery?.offset == (end < cut ? end : nil), "cut at \(cut)")
            try await model.check(picture)
            recovered.insert(picture.revision.number)
            if cut % 7 == 0 { try await goOn(store, model, files) }
        }
        #expect(recovered == Set(2...9))
    }

    /// Repeats what was lost, and reads it back.
    private func goOn(_ store: JournalStore, _ model: StoreModel, _ files: PowerLossFiles) async throws {
        let start = Int(store.snapshot().revision.number)
        for act in model.acts[start...] { _ = try await act.perform(on: store) }
        await store.close()
        let again = try await DamageSample.open(files)
        #expect(again.recovery == nil)
        try await model.check(StorePicture(again.snapshot()), remembers: false)
        #expect(try await DamageSample.verify(files).damages == [])
    }

    @Test("Any other file that is cut is damage, in that file at the cut frame")
    func otherFiles() async throws {
        let sample = try await DamageSample(DamageSample.acts(7), folded: 3, sealed: 2)
        let paths = sample.paths
        #expect(paths.count == 4, "a manifest, a run and two segments: \(paths)")
        for path in paths {
            let bytes = sample.content(path)
            let frames = DamageSample.frames(in: bytes)
            let end = path == sample.lastSegment ? frames[0].range.upperBound : bytes.count
            for cut in 0..<end {
                let files = sample.files(path, Array(bytes[..<cut]))
                let start = frames.last { $0.range.lowerBound <= cut }?.range.lowerBound ?? 0
                let damages = try await DamageSample.verify(files).damages
                #expect(
                    damages.contains { $0.file == path && ($0.offset >= start && $0.offset <= cut) }, "\(path) cut at \(cut): \(damages)")
                let error = await #expect(throws: ClienteleError.self) { _ = try await DamageSample.open(files) }
                #expect(
                    error?.code == .storeDamaged && error?.location?.file == path, "\(path) cut at \(cut): \(String(describing: error))")
            }
        }
    }

    @Test("A missing file is damage, in its name")
    func missing() async throws {
        let sample = try await DamageSample(DamageSample.acts(7), folded: 3, sealed: 2)
        for path in sample.paths {
            let files = PowerLossFiles(sample.disk)
            try files.remove(path)
            #expect(try await DamageSample.verify(files).damages.map(\.file) == [path])
            let error = await #expect(throws: ClienteleError.self) { _ = try await DamageSample.open(files) }
            #expect(error?.code == .storeDamaged && error?.location?.file == path)
        }
    }
}

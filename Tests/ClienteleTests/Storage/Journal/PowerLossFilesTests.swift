@testable import Clientele
import Testing

@Suite("The disk that loses power promises what POSIX does, and no more")
struct PowerLossFilesTests {
    private let folder = "store"

    /// A file system with a folder that lasts.
    private func makeFiles() throws -> PowerLossFiles {
        let files = PowerLossFiles()
        try files.makeFolder(folder)
        try files.syncFolder("")
        return files
    }

    private func create(_ name: String, in files: PowerLossFiles) throws -> any StoredFile {
        try #require(try files.open("\(folder)/\(name)", for: .creating))
    }

    /// What is found of something after many losses of power of every kind.
    private func outcomes<Found: Hashable>(of files: PowerLossFiles, _ find: (PowerLossFiles) throws -> Found) rethrows -> Set<Found> {
        var found: Set<Found> = []
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<2_000 {
            let loss = PowerLoss.random(using: &generator)
            found.insert(try find(files.afterPowerLoss(loss, using: &generator)))
        }
        return found
    }

    @Test("What was synced, with its name, survives every loss")
    func synced() throws {
        let files = try makeFiles()
        let file = try create("a", in: files)
        try file.write([1, 2, 3], at: 0)
        try file.write([9], at: 1)
        try file.sync()
        try files.syncFolder(folder)
        #expect(outcomes(of: files) { $0.content("store/a") } == [[1, 9, 3]])
    }

    @Test("Of what was not synced, any part may survive")
    func unsynced() throws {
        let files = try makeFiles()
        let file = try create("a", in: files)
        try file.write([UInt8](repeating: 1, count: 1_024), at: 0)
        try file.sync()
        try files.syncFolder(folder)
        try file.write([UInt8](repeating: 2, count: 512), at: 0)
        try file.write([UInt8](repeating: 3, count: 512), at: 512)
        let found = outcomes(of: files) { files in files.content("store/a").map { [$0[0], $0[1_023]] } }
        #expect(found.isSuperset(of: [[1, 1], [2, 1], [1, 3], [2, 3]]), "the later write alone survives as well")
        let torn = outcomes(of: files) { files in files.content("store/a").map { Set($0[0..<512]).count } }
        #expect(torn == [1, 2], "a sector is whole or torn")
        #expect(files.content("store/a")?.first == 2, "the disk with power is as it was")
    }

    @Test("One write can survive in some of its sectors, the later ones alone too")
    func sectors() throws {
        let files = try makeFiles()
        let file = try create("a", in: files)
        try file.write([UInt8](repeating: 0, count: 2_000), at: 0)
        try file.sync()
        try files.syncFolder(folder)
        try file.write([UInt8](repeating: 7, count: 1_100), at: 500)
        var generator = SeededGenerator(seed: 3)
        var found: Set<[Bool]> = []
        for _ in 0..<500 {
            let left = try #require(
                files.afterPowerLoss(PowerLoss(survival: .anything), using: &generator).content("store/a"))
            #expect(left.count == 2_000)
            let parts = [500..<512, 512..<1_024, 1_024..<1_536, 1_536..<1_600].map { Set(left[$0]) }
            #expect(parts.allSatisfy { $0.count == 1 }, "no sector is torn when that was not asked for")
            found.insert(parts.map { $0 == [7] })
        }
        #expect(found.count == 16)
    }

    @Test("A name survives for certain only after its folder was synced, and a removed one may come back")
    func names() throws {
        let files = try makeFiles()
        let file = try create("a", in: files)
        try file.write([1], at: 0)
        try file.sync()
        #expect(outcomes(of: files) { $0.content("store/a") } == [nil, [1]])
        try files.syncFolder(folder)
        try files.remove("store/a")
        #expect(files.content("store/a") == nil)
        #expect(outcomes(of: files) { $0.content("store/a") } == [nil, [1]])
        try files.syncFolder(folder)
        #expect(outcomes(of: files) { $0.content("store/a") } == [nil])
    }

    @Test("A folder's own name needs its parent to be synced")
    func folders() throws {
        let files = PowerLossFiles()
        try files.makeFolder(folder)
        let file = try create("a", in: files)
        try file.sync()
        try files.syncFolder(folder)
        #expect(try outcomes(of: files) { try $0.names(in: folder) } == [nil, ["a"]])
        try files.syncFolder("")
        #expect(try outcomes(of: files) { try $0.names(in: folder) } == [["a"]])
    }

    @Test("A renamed file stands in the place of the old one or does not, and there is always one of them")
    func renaming() throws {
        let files = try makeFiles()
        for (name, byte) in [("old", 1), ("new", 2)] as [(String, UInt8)] {
            let file = try create(name, in: files)
            try file.write([byte], at: 0)
            try file.sync()
        }
        try files.syncFolder(folder)
        try files.rename("store/new", to: "store/old")
        let found = outcomes(of: files) { [$0.content("store/old"), $0.content("store/new")] }
        #expect(found == [[[1], [2]], [[2], nil], [[2], [2]]])
        try files.syncFolder(folder)
        #expect(outcomes(of: files) { [$0.content("store/old"), $0.content("store/new")] } == [[[2], nil]])
    }

    @Test("A rename may last before the bytes of the file do")
    func emptyReplacement() throws {
        let files = try makeFiles()
        let file = try create("new", in: files)
        try file.write([2], at: 0)
        try files.rename("store/new", to: "store/old")
        try files.syncFolder(folder)
        #expect(outcomes(of: files) { $0.content("store/old") }.isSuperset(of: [[], [2]]))
    }

    @Test("A file's size is found apart from its bytes, with zeros, garbage or old bytes where nothing was written")
    func sizes() throws {
        let files = try makeFiles()
        let other = try create("other", in: files)
        try other.write([UInt8](repeating: 5, count: 600), at: 0)
        let file = try create("a", in: files)
        try file.sync()
        try files.syncFolder(folder)
        try file.write([UInt8](repeating: 1, count: 600), at: 0)
        let found = outcomes(of: files) { $0.content("store/a") ?? [] }
        #expect(Set(found.map(\.count)).count > 300 && found.allSatisfy { $0.count <= 600 })
        #expect(found.contains { !$0.isEmpty && $0.allSatisfy { $0 == 0 } })
        #expect(found.contains { $0.count > 100 && $0.allSatisfy { $0 == 5 } })
        #expect(found.contains { Set($0).count > 50 })
    }

    @Test("A file may be found cut or not, and what was written after the cut as well")
    func truncation() throws {
        let files = try makeFiles()
        let file = try create("a", in: files)
        try file.write([1, 1, 1, 1], at: 0)
        try file.sync()
        try files.syncFolder(folder)
        try file.truncate(to: 2)
        #expect(outcomes(of: files) { $0.content("store/a") }.isSuperset(of: [[1, 1, 1, 1], [1, 1]]))
        try file.write([2], at: 2)
        let found = outcomes(of: files) { $0.content("store/a") }
        #expect(found.isSuperset(of: [[1, 1, 1, 1], [1, 1], [1, 1, 2], [1, 1, 2, 1]]))
        try file.sync()
        #expect(outcomes(of: files) { $0.content("store/a") } == [[1, 1, 2]])
    }

    @Test("A killed process loses nothing it has written, and stops at any byte of a write")
    func kill() throws {
        let files = try makeFiles()
        let file = try create("a", in: files)
        try file.write([1, 2, 3], at: 0)
        let killed = files.afterKill()
        #expect(killed.content("store/a") == [1, 2, 3])
        #expect(outcomes(of: killed) { $0.content("store/a") }.contains(nil), "what nobody synced can still be lost with the power")
        files.faults.stopsAt = files.actCount
        files.faults.bytesBefore = 2
        #expect(throws: ClienteleError.self) { try file.write([4, 5, 6], at: 3) }
        #expect(throws: ClienteleError.self) { try file.sync() }
        #expect(throws: ClienteleError.self) { try file.size() }
        #expect(files.afterKill().content("store/a") == [1, 2, 3, 4, 5])
    }

    @Test("The disk before every act is kept")
    func recording() throws {
        let files = PowerLossFiles(isRecording: true)
        try files.makeFolder(folder)
        let file = try create("a", in: files)
        try file.write([1], at: 0)
        try file.write([2], at: 1)
        try file.sync()
        let recording = files.recording
        #expect(recording.map(\.act.name) == ["makeFolder", "create", "write", "write", "sync"])
        #expect(recording.count == files.actCount)
        let contents = recording.map { PowerLossFiles($0.before).content("store/a") }
        #expect(contents == [nil, nil, [], [1], [1, 2]])
    }

    @Test("After a failed sync, later syncs succeed and the bytes never last", arguments: [false, true])
    func failedSync(forgets: Bool) throws {
        let files = try makeFiles()
        let file = try create("a", in: files)
        try files.syncFolder(folder)
        try file.write([UInt8](repeating: 1, count: 512), at: 0)
        try file.write([UInt8](repeating: 1, count: 512), at: 512)
        files.faults.failsAt = files.actCount
        files.faults.forgetsAfterFailedSync = forgets
        // A seed with which the second sector is lost and the first is not.
        files.faults.generator = try #require(
            (0..<100).lazy.map { SeededGenerator(seed: $0) }.first { generator in
                var generator = generator
                return Bool.random(using: &generator) && !Bool.random(using: &generator)
            })
        #expect(throws: ClienteleError.self) { try file.sync() }
        #expect(files.content("store/a")?.count == (forgets ? 512 : 1_024))
        try file.sync()
        #expect(outcomes(of: files) { $0.content("store/a")?.count } == [512])
    }

    @Test("A full disk takes as many bytes as it has room for, and all of them when there is room again")
    func fullDisk() throws {
        let files = try makeFiles()
        let file = try create("a", in: files)
        files.faults.capacity = 4
        try file.write([1, 1, 1], at: 0)
        #expect(throws: ClienteleError.self) { try file.write([2, 2, 2], at: 2) }
        #expect(files.content("store/a") == [1, 1, 2, 2])
        #expect(throws: ClienteleError.self) { try create("b", in: files) }
        try file.write([3, 3, 3, 3], at: 0)
        try file.truncate(to: 1)
        _ = try create("b", in: files)
        files.faults.capacity = nil
        try file.write([4, 4, 4, 4], at: 1)
        #expect(files.content("store/a") == [3, 4, 4, 4, 4])
    }

    @Test("A planned failure happens once, and what fails is not done")
    func failures() throws {
        let files = try makeFiles()
        let file = try create("a", in: files)
        func failing(_ act: () throws -> Void) {
            files.faults.failsAt = files.actCount
            #expect(throws: ClienteleError.self, performing: act)
        }
        files.faults.bytesBefore = 1
        failing { try file.write([1, 2], at: 0) }
        #expect(files.content("store/a") == [1])
        failing { try files.rename("store/a", to: "store/b") }
        failing { try files.remove("store/a") }
        failing { try file.truncate(to: 0) }
        failing { _ = try files.open("store/b", for: .creating) }
        failing { try files.syncFolder(folder) }
        #expect(try files.names(in: folder) == ["a"])
        #expect(outcomes(of: files) { $0.content("store/a") == nil } == [true, false], "the folder was not synced")
        try files.rename("store/a", to: "store/b")
        #expect(try files.names(in: folder) == ["b"])
    }

    @Test("A lock is held by one, goes with its value, and is free after a loss of power")
    func locks() throws {
        let files = try makeFiles()
        var lock = try files.lock("store/lock")
        #expect(lock != nil)
        #expect(try files.lock("store/lock") == nil)
        #expect(try files.afterKill().lock("store/lock") != nil)
        lock = nil
        #expect(try files.lock("store/lock") != nil)
    }

    @Test("It answers as the operating system does", arguments: 1...20 as ClosedRange<UInt64>)
    func system(seed: UInt64) throws {
        let temporary = try TemporaryFolder()
        let (system, files) = (SystemFileLayer(), PowerLossFiles())
        let folders = (temporary.path("store"), folder)
        try system.makeFolder(folders.0)
        try files.makeFolder(folders.1)
        var open: [(system: any StoredFile, simulated: any StoredFile)] = []
        var generator = SeededGenerator(seed: seed)
        for step in 0..<120 {
            let name = "/" + ["a", "b", "c"][generator.next(below: 3)]
            let newName = "/" + ["a", "b", "c"][generator.next(below: 3)]
            let paths = (folders.0 + name, folders.1 + name)
            switch generator.next(below: 7) {
            case 0:
                let use: FileUse = [.reading, .writing, .creating][generator.next(below: 3)]
                let opened = (try system.open(paths.0, for: use), try files.open(paths.1, for: use))
                #expect((opened.0 == nil) == (opened.1 == nil), "seed \(seed), step \(step)")
                if case .reading = use { break }
                if let first = opened.0, let second = opened.1 { open.append((first, second)) }
            case 1:
                let failures = (
                    (try? system.rename(paths.0, to: folders.0 + newName)) == nil,
                    (try? files.rename(paths.1, to: folders.1 + newName)) == nil
                )
                #expect(failures.0 == failures.1, "seed \(seed), step \(step)")
            case 2:
                try system.remove(paths.0)
                try files.remove(paths.1)
            case let act:
                guard let file = open.randomElement(using: &generator) else { break }
                let offset = generator.next(below: 1_500)
                if act < 6 {
                    let bytes = (0..<generator.next(below: 900)).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
                    for file in [file.system, file.simulated] { try file.write(bytes, at: offset) }
                } else {
                    for file in [file.system, file.simulated] { try file.truncate(to: offset) }
                }
            }
            try expectSame(system, files, folders)
            for file in open {
                #expect(
                    try file.system.bytes(at: 3, count: 4_000) == file.simulated.bytes(at: 3, count: 4_000), "seed \(seed), step \(step)")
            }
        }
    }

    private func expectSame(_ system: SystemFileLayer, _ files: PowerLossFiles, _ folders: (String, String)) throws {
        let names = try #require(try system.names(in: folders.0)).sorted()
        #expect(try files.names(in: folders.1)?.sorted() == names)
        for name in names {
            let file = try #require(try system.open("\(folders.0)/\(name)", for: .reading))
            #expect(try file.bytes(at: 0, count: file.size()) == files.content("\(folders.1)/\(name)"))
        }
    }
}

@testable import Clientele

/// The system's files, with a count of how often a disk was waited for.
struct CountingFiles: FileLayer {
    private let system = SystemFileLayer()
    let syncs = Counter()

    final class Counter: Sendable {
        private let count = Guarded(0)

        var value: Int { count.withLock { $0 } }

        func add() { count.withLock { $0 += 1 } }
    }

    private final class CountedFile: StoredFile {
        private let file: any StoredFile
        private let syncs: Counter

        init(_ file: any StoredFile, _ syncs: Counter) {
            self.file = file
            self.syncs = syncs
        }

        var path: String { file.path }

        func size() throws -> Int { try file.size() }

        func read(into space: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int { try file.read(into: space, at: offset) }

        func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws { try file.write(bytes, at: offset) }

        func truncate(to size: Int) throws { try file.truncate(to: size) }

        func sync() throws {
            syncs.add()
            try file.sync()
        }
    }

    func names(in folder: String) throws -> [String]? { try system.names(in: folder) }

    func makeFolder(_ path: String) throws { try system.makeFolder(path) }

    func open(_ path: String, for use: FileUse) throws -> (any StoredFile)? {
        try system.open(path, for: use).map { CountedFile($0, syncs) }
    }

    func rename(_ path: String, to newPath: String) throws { try system.rename(path, to: newPath) }

    func remove(_ path: String) throws { try system.remove(path) }

    func syncFolder(_ path: String) throws { try system.syncFolder(path) }

    func lock(_ path: String) throws -> (any FileLock)? { try system.lock(path) }
}

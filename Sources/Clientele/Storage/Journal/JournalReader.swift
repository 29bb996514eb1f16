/// Reads the folder of a ``JournalStore`` without ever writing to it, also while another process writes.
///
/// It takes no lock and needs no right to write. It sees every act whose receipt was given before ``snapshot()`` was called, and none that
/// could still be lost. After a loss of power the last of these acts may be seen only once the store was opened for writing again.
///
/// ```swift
/// let reader = try await JournalReader.open(folder)
/// print(try await reader.snapshot().base().purchases.count)
/// ```
public final class JournalReader: CustomerReader {
    private let following: Guarded<JournalFollowing>

    private init(_ following: JournalFollowing) {
        self.following = Guarded(following)
    }

    /// Opens a store for reading alone.
    ///
    /// - Parameter folder: The path of the store's folder.
    /// - Returns: The reader.
    /// - Throws: ``ClienteleError/Code/fileAccess`` when there is no store or it cannot be read; ``ClienteleError/Code/storeDamaged`` for
    ///   bytes that are not what was written; ``ClienteleError/Code/unreadableEncoding`` for a store of a later version.
    /// - Complexity: O(*b*) for *b* bytes of acts since the last fold; sorted files are not read.
    public static func open(_ folder: String) async throws -> JournalReader {
        try await open(folder, files: SystemFileLayer())
    }

    /// Opens a store on any layer of files.
    package static func open(_ folder: String, files: any FileLayer) async throws -> JournalReader {
        try await JournalQueue.run {
            var following = JournalFollowing(folder: JournalFolder(folder, files: files))
            _ = try following.state()
            return JournalReader(following)
        }
    }

    /// The present state.
    ///
    /// - Returns: The state, which later writing does not change.
    /// - Throws: See ``open(_:)``.
    /// - Complexity: O(*b*) for *b* bytes of acts since the last snapshot, or since the last fold when there was one meanwhile.
    public func snapshot() async throws -> JournalSnapshot {
        try await JournalQueue.run { try self.following.withLock { JournalSnapshot(state: try $0.state()) } }
    }
}

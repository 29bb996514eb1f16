/// The format of a journal store's files, described in `Documentation/JournalFormat.md`.
enum JournalFormat {
    /// The format that is written.
    static let version: UInt32 = 1

    /// Throws for a format that this build cannot read.
    static func requireReadable(_ version: UInt32) throws {
        guard version == 1 else {
            throw ClienteleError(
                .unreadableEncoding, "the store is in format \(version) where this version of Clientele reads 1",
                remedy: "open it with a later version of Clientele")
        }
    }
}

/// What was cut off when a journal store was opened: bytes of acts that nobody got a receipt for.
public struct JournalRecovery: Sendable, Hashable, Codable {
    /// The file.
    public var file: String
    /// Where the unfinished part began, in bytes from 0.
    public var offset: Int
    /// How many bytes it had.
    public var bytes: Int
}

/// What was found when all bytes of a journal store were read.
public struct JournalVerification: Sendable, Hashable, Codable {
    /// Every part that is not what was written, file by file; none in a sound store.
    public var damages: [JournalDamage]
    /// Bytes at the end of the last segment that make no whole act: somebody is writing now, or was killed while writing.
    ///
    /// Nobody has a receipt for them, and they are cut off when the store is opened for writing next.
    @ExplicitNull public var unfinished: JournalRecovery?
    /// How many files were read.
    public var files: Int
    /// How many bytes were read.
    public var bytes: Int

    /// Whether there is no damage.
    public var isSound: Bool { damages.isEmpty }
}

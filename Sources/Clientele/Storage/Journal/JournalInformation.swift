/// What a journal store holds and how much room it takes, without its records being read.
public struct JournalInformation: Sendable, Hashable, Codable {
    /// One file of a store.
    public struct File: Sendable, Hashable, Codable {
        /// The file's path.
        public var file: String
        /// How many bytes it has.
        public var bytes: Int
    }

    /// The number of the files' format.
    public var formatVersion: Int
    /// The state that is told of.
    public var revision: StoreRevision
    /// The currency of all amounts; `nil` while there is none.
    @ExplicitNull public var currency: Currency?
    /// How many records of each kind the files hold, by the raw value of its ``RecordKind``.
    ///
    /// Every version of an amended record counts, and so do, until they are folded, customers that were written anew since and records of
    /// people who were forgotten.
    public var rows: [String: Int]
    /// The sorted files, oldest first.
    public var runs: [File]
    /// The segments of the journal that hold acts since the last fold, oldest first.
    public var segments: [File]
    /// How many people were forgotten whose bytes the next compaction removes.
    public var erasuresToCompact: Int
}

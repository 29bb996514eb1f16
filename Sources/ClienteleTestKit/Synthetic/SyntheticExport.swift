public import Clientele

/// What ``SyntheticBase/write(to:)`` has written.
public struct SyntheticExport: Codable, Sendable, Hashable {
    /// One file of the export.
    public struct File: Codable, Sendable, Hashable {
        /// The file's name in the folder.
        public var name: String
        /// How many records it has.
        public var records: Int
    }

    /// How many customers the base has.
    public var customers: Int
    /// The seed it was made from.
    public var seed: UInt64
    /// The currency of all amounts.
    public var currency: Currency
    /// The first day of the base.
    public var firstDay: CalendarDay
    /// The last day of the base: the day to analyse it as of.
    public var lastDay: CalendarDay
    /// Says that nothing of it is real.
    public var isSynthetic = true
    /// The files, in the order of their names.
    public var files: [File]
}

/// A kind of record that ``RecordBlock`` writes and reads.
protocol BlockRecord: Sendable {
    /// The kind's number in a block; it never changes.
    static var blockCode: UInt8 { get }

    /// Any record, for its columns to be read into.
    static var blankRecord: Self { get }

    /// The columns in the order of their numbers, which is for ever: a later version adds at the end what older blocks can do without.
    static var columns: [BlockColumn<Self>] { get }
}

extension BlockRecord {
    /// How many columns this version knows.
    static var columnCount: Int { columns.count }
}

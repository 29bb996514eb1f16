/// How many records of a kind data hold.
public struct RecordCount: Sendable, Hashable, Codable {
    /// The kind.
    public var kind: RecordKind
    /// How many there are.
    public var count: Int

    /// A count of a kind.
    ///
    /// - Parameters:
    ///   - kind: The kind.
    ///   - count: How many there are.
    public init(_ kind: RecordKind, _ count: Int) {
        self.kind = kind
        self.count = count
    }
}

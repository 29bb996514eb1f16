/// A number of records for each kind.
///
/// ```swift
/// let counts = RecordCounts([.contact: 12, .lead: 3])
/// print(counts[.contact], counts[.invoice], counts.total)  // 12 0 15
/// ```
public struct RecordCounts: Sendable, Hashable {
    /// Every kind has its entry.
    private var counts: [RecordKind: Int]

    /// Makes counts.
    ///
    /// - Parameter counts: The number for each kind; zero for a kind that is not named.
    public init(_ counts: [RecordKind: Int] = [:]) {
        let zeros = Dictionary(uniqueKeysWithValues: RecordKind.allCases.map { ($0, 0) })
        self.counts = zeros.merging(counts) { _, given in given }
    }

    /// The number of records of one kind.
    ///
    /// - Parameter kind: The kind.
    public subscript(kind: RecordKind) -> Int { counts[kind] ?? 0 }

    /// The number of records of all kinds.
    public var total: Int { counts.values.reduce(0, +) }
}

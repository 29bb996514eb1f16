/// A ``SegmentNamingPolicy`` from a closure, for a rule that is quicker said in code.
///
/// ```swift
/// let naming = ClosureSegmentNaming(segmentNames: ["recent", "past"]) { $0.recency >= 4 ? "recent" : "past" }
/// ```
public struct ClosureSegmentNaming: SegmentNamingPolicy {
    /// The segments' names in the order in which they are shown.
    public let segmentNames: [String]
    private let name: @Sendable (RFMCell) -> String?

    /// Makes a policy.
    ///
    /// - Parameters:
    ///   - segmentNames: The names in the order in which they are shown.
    ///   - name: The segment of a cell, or `nil` for none, which is a gap.
    public init(segmentNames: [String], name: @escaping @Sendable (RFMCell) -> String?) {
        self.segmentNames = segmentNames
        self.name = name
    }

    /// Asks the closure.
    ///
    /// - Parameter cell: The cell.
    /// - Returns: One name or none.
    public func claims(on cell: RFMCell) -> [String] { name(cell).map { [$0] } ?? [] }
}

/// A segment's block of RFM cells.
public struct SegmentRule: Sendable, Hashable, Codable {
    /// The segment's name.
    public var segment: String
    /// The recency scores of the block.
    public var recency: ClosedRange<Int>
    /// The frequency scores of the block.
    public var frequency: ClosedRange<Int>
    /// The monetary scores of the block.
    public var monetary: ClosedRange<Int>

    /// Makes a rule.
    ///
    /// - Parameters:
    ///   - segment: The segment's name; several rules may have the same.
    ///   - recency: The recency scores.
    ///   - frequency: The frequency scores.
    ///   - monetary: The monetary scores.
    public init(_ segment: String, recency: ClosedRange<Int>, frequency: ClosedRange<Int>, monetary: ClosedRange<Int> = 1...5) {
        self.segment = segment
        self.recency = recency
        self.frequency = frequency
        self.monetary = monetary
    }

    /// Whether a cell lies in the block.
    ///
    /// - Parameter cell: The cell.
    /// - Returns: `true` when all three scores lie in their ranges.
    public func covers(_ cell: RFMCell) -> Bool {
        recency.contains(cell.recency) && frequency.contains(cell.frequency) && monetary.contains(cell.monetary)
    }
}

/// Decides which named segment each of the 125 RFM cells belongs to.
///
/// A policy may be a list of rules, so a cell could be claimed by none or by several; ``SegmentTable`` asks for every cell and refuses a
/// policy that leaves a gap or overlaps, naming the cells.
public protocol SegmentNamingPolicy: Sendable {
    /// The segments' names in the order in which they are shown.
    var segmentNames: [String] { get }

    /// The names of all segments that claim a cell.
    ///
    /// - Parameter cell: The cell.
    /// - Returns: Exactly one name of ``segmentNames`` where the policy is sound.
    func claims(on cell: RFMCell) -> [String]
}

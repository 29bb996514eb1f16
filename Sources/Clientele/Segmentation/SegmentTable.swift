/// A sound assignment of all 125 RFM cells to segments.
///
/// ```swift
/// let table = try SegmentTable(SegmentRules.customary)
/// print(table.segment(of: try RFMCell(recency: 5, frequency: 5, monetary: 5)))  // Champions
/// ```
public struct SegmentTable: Sendable, Hashable {
    /// The segments' names in the order in which they are shown.
    public let segmentNames: [String]
    /// For each cell the place of its segment in ``segmentNames``.
    let places: [Int]

    /// Asks a policy for every cell.
    ///
    /// - Parameter policy: The policy.
    /// - Throws: ``ClienteleError/Code/invalidPolicy`` that names the cells without a segment, those with several, cells with a name that
    ///   the policy does not list, and segments that cover no cell.
    public init(_ policy: some SegmentNamingPolicy) throws {
        let names = policy.segmentNames
        let claims = RFMCell.all.map { Set(policy.claims(on: $0)) }
        let counts = RFMCell.all.map { policy.claims(on: $0).count }
        let gaps = RFMCell.all.filter { counts[$0.index] == 0 }
        let overlaps = RFMCell.all.filter { counts[$0.index] > 1 }
        let covered = claims.reduce(into: Set<String>()) { $0.formUnion($1) }
        var faults: [String] = []
        if !gaps.isEmpty { faults.append("no segment covers \(SegmentTable.list(gaps))") }
        if !overlaps.isEmpty { faults.append("more than one rule covers \(SegmentTable.list(overlaps))") }
        let unlisted = covered.subtracting(names).sorted()
        if !unlisted.isEmpty { faults.append("the names do not list \(unlisted.joined(separator: ", "))") }
        let empty = names.filter { !covered.contains($0) }
        if !empty.isEmpty { faults.append("no cell belongs to \(empty.joined(separator: ", "))") }
        if Set(names).count != names.count { faults.append("a name is listed twice") }
        guard faults.isEmpty else {
            throw ClienteleError(
                .invalidPolicy, "the segments are not sound: \(faults.joined(separator: "; "))",
                remedy: "cover each of the 125 cells exactly once")
        }
        segmentNames = names
        places = claims.map { claim in names.firstIndex { claim.contains($0) } ?? 0 }
    }

    /// The table of ``SegmentRules/customary``.
    public static let customary = SegmentTable(known: SegmentRules.customary)

    /// The table of the SDK's own rules, which tests hold to be sound.
    private init(known rules: SegmentRules) {
        let names = rules.segmentNames
        segmentNames = names
        places = RFMCell.all.map { cell in names.firstIndex { rules.claims(on: cell).contains($0) } ?? 0 }
    }

    /// The segment of a cell.
    ///
    /// - Parameter cell: The cell.
    /// - Returns: The segment's name.
    public func segment(of cell: RFMCell) -> String { segmentNames[places[cell.index]] }

    private static func list(_ cells: [RFMCell]) -> String {
        cells.map(\.description).joined(separator: ", ")
    }
}

/// How customers moved between two days: one matrix each for value classes, segments and tiers, from the earlier day to the later.
///
/// Every customer of either day is counted once in each matrix. Who had no purchase occasion by a day stands under ``absent`` there: those
/// who were not yet customers, and, where refunds are netted by order, those whose only orders have been given back since.
public struct SegmentMigration: Codable, Sendable, Hashable {
    /// The label of those who had no purchase occasion by a day.
    public static let absent = "none"

    /// The earlier day.
    public var from: CalendarDay
    /// The later day.
    public var to: CalendarDay
    /// Moves between value classes.
    public var valueClasses: TransitionMatrix
    /// Moves between named segments.
    public var segments: TransitionMatrix
    /// Moves between tiers.
    public var tiers: TransitionMatrix

    /// Compares two segmentations of one base by the same policies.
    ///
    /// - Parameters:
    ///   - earlier: The segmentation of the earlier day.
    ///   - later: The segmentation of the later day.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` when the two have different groups, are in the wrong order of time, or a group
    ///   is named as ``absent``.
    /// - Complexity: O(*n*) in the customers of both.
    public init(from earlier: Segmentation, to later: Segmentation) throws {
        let (old, new) = (earlier.customers, later.customers)
        let isComparable = old.classNames == new.classNames && old.segmentNames == new.segmentNames && old.tierNames == new.tierNames
        guard isComparable, earlier.overview.asOf <= later.overview.asOf else {
            throw ClienteleError(
                .invalidArgument, "the segmentations of \(earlier.overview.asOf) and \(later.overview.asOf) cannot be compared",
                remedy: "make both by the same policies and give the earlier one first")
        }
        from = earlier.overview.asOf
        to = later.overview.asOf
        let pairs = SegmentMigration.pairs(old.ids, new.ids)
        valueClasses = try SegmentMigration.matrix(pairs, new.classNames, old.valueClasses, new.valueClasses)
        segments = try SegmentMigration.matrix(pairs, new.segmentNames, old.segments, new.segments)
        tiers = try SegmentMigration.matrix(pairs, new.tierNames, old.tiers, new.tiers)
    }

    /// Where each customer of either list stands in both, the lists being in byte order.
    private static func pairs(_ old: [CustomerID], _ new: [CustomerID]) -> [(old: Int?, new: Int?)] {
        var result: [(old: Int?, new: Int?)] = []
        var (oldIndex, newIndex) = (0, 0)
        while oldIndex < old.count || newIndex < new.count {
            if newIndex == new.count || (oldIndex < old.count && old[oldIndex] < new[newIndex]) {
                result.append((oldIndex, nil))
                oldIndex += 1
            } else if oldIndex == old.count || new[newIndex] < old[oldIndex] {
                result.append((nil, newIndex))
                newIndex += 1
            } else {
                result.append((oldIndex, newIndex))
                oldIndex += 1
                newIndex += 1
            }
        }
        return result
    }

    private static func matrix(
        _ pairs: [(old: Int?, new: Int?)], _ names: [String], _ old: [UInt8], _ new: [UInt8]
    ) throws -> TransitionMatrix {
        var counts = [[Int]](repeating: [Int](repeating: 0, count: names.count + 1), count: names.count + 1)
        for pair in pairs {
            counts[pair.old.map { Int(old[$0]) } ?? names.count][pair.new.map { Int(new[$0]) } ?? names.count] += 1
        }
        return try TransitionMatrix(labels: names + [absent], counts: counts)
    }
}

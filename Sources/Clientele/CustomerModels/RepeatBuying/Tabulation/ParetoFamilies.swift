/// Sorts histories into families that share their points in time, and into those that are better taken one by one.
///
/// A history taken by itself costs an integral of a dozen nodes. In a family, there is an integral of a few nodes from point to point, whose
/// logarithms all groups share. Where ages are whole days, all customers but the most frequent ones share some hundred points; where every age
/// is different, each group has points of its own.
struct ParetoFamilies {
    private(set) var families: [ParetoFamily] = []
    /// The histories to be taken one by one.
    private(set) var single: [Int] = []

    private let cells: RepeatPurchaseCells
    private var ranges: [Range<Int>] = []
    private var points: [Double] = []

    /// Sorts histories.
    ///
    /// - Parameter cells: The histories in canonical order.
    /// - Complexity: O(*n* log *n*).
    init(_ cells: RepeatPurchaseCells) {
        self.cells = cells
        var start = 0
        while start < cells.count {
            var end = start + 1
            while end < cells.count, cells.repeatPurchases[end] == cells.repeatPurchases[start] { end += 1 }
            place(start..<end)
            start = end
        }
        close()
    }

    // What things cost, in units of the time that an integral from point to point takes for one group.

    private static func cost(points: Int, groups: Int) -> Int { 50 + points * (8 + groups) }
    private static func cost(single cells: Int) -> Int { 25 * cells }

    /// The greatest number of repeat purchases in a family that begins with some: so many only that the same nodes suit all.
    private static func mostPurchases(from first: Double) -> Double { 4 * first + 7 }

    /// Puts a group where it costs the least.
    private mutating func place(_ group: Range<Int>) {
        let alone = ParetoFamilies.cost(single: group.count)
        // Not worth a look at the points.
        guard alone > ParetoFamilies.cost(points: 2, groups: 1) else { return single.append(contentsOf: group) }
        let own = distinctAges(group)
        let apart = ParetoFamilies.cost(points: own.count, groups: 1)
        if let first = ranges.first {
            let most = ParetoFamilies.mostPurchases(from: cells.repeatPurchases[first.lowerBound])
            let joined = ParetoFamilies.merged(points, own)
            let more =
                ParetoFamilies.cost(points: joined.count, groups: ranges.count + 1)
                - ParetoFamilies.cost(points: points.count, groups: ranges.count)
            if cells.repeatPurchases[group.lowerBound] <= most, more <= min(alone, apart) {
                ranges.append(group)
                points = joined
                return
            }
        }
        guard apart < alone else { return single.append(contentsOf: group) }
        close()
        ranges = [group]
        points = own
    }

    private mutating func close() {
        guard !ranges.isEmpty else { return }
        families.append(ParetoFamily(ranges, of: cells, points: points))
    }

    /// The distinct ages of a group, at the last purchase and at the end, ascending.
    private func distinctAges(_ group: Range<Int>) -> [Double] {
        ParetoFamilies.merged(Array(cells.agesAtLastPurchase[group]), cells.ages[group].sorted())
    }

    /// What two ascending lists have, each number once.
    private static func merged(_ left: [Double], _ right: [Double]) -> [Double] {
        var merged: [Double] = []
        merged.reserveCapacity(left.count + right.count)
        var (i, j) = (0, 0)
        while i < left.count || j < right.count {
            let next = j == right.count || (i < left.count && left[i] <= right[j]) ? left[i] : right[j]
            merged.append(next)
            while i < left.count, left[i] == next { i += 1 }
            while j < right.count, right[j] == next { j += 1 }
        }
        return merged
    }
}

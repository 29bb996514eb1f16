/// Groups of histories with like numbers of repeat purchases that share their points in time.
struct ParetoFamily: Sendable {
    /// The distinct *t_x* and *T* of all the groups, ascending.
    let points: [Double]
    /// The groups, ascending by the number of repeat purchases.
    let groups: [ParetoGroup]

    /// The greatest number of repeat purchases.
    var mostPurchases: Double { groups[groups.count - 1].repeatPurchases }

    /// Gathers groups.
    ///
    /// - Parameters:
    ///   - ranges: The groups' histories.
    ///   - all: All histories.
    ///   - points: The distinct *t_x* and *T*, ascending.
    init(_ ranges: [Range<Int>], of all: RepeatPurchaseCells, points: [Double]) {
        self.points = points
        groups = ranges.map { ParetoGroup($0, of: all, among: points) }
    }

    /// The histories of all the groups, as places among all.
    var cells: [Int] { groups.flatMap(\.cells) }
}

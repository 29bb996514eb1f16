/// The histories with one number of repeat purchases, as places among the points of a ``ParetoFamily``.
struct ParetoGroup: Sendable {
    /// The number of repeat purchases, *x*.
    let repeatPurchases: Double
    /// The histories' places among all.
    let cells: Range<Int>
    /// Where *t_x* is among the family's points, by history.
    let lasts: [Int]
    /// Where *T* is among the family's points, by history.
    let ages: [Int]

    /// Looks up histories among points.
    init(_ cells: Range<Int>, of all: RepeatPurchaseCells, among points: [Double]) {
        repeatPurchases = all.repeatPurchases[cells.lowerBound]
        self.cells = cells
        var place = 0
        // Ascending, as the histories are.
        lasts = cells.map { cell in
            while points[place] < all.agesAtLastPurchase[cell] { place += 1 }
            return place
        }
        ages = cells.map { ParetoGroup.place(of: all.ages[$0], among: points) }
    }

    private static func place(of age: Double, among points: [Double]) -> Int {
        var low = 0
        var high = points.count - 1
        while low < high {
            let middle = (low + high) / 2
            if points[middle] < age { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Looks for an order of the rows in which links cross seldom.
///
/// Sweeps by means and medians with swaps of neighbours (Gansner, Koutsofios, North & Vo 1993, "A technique for drawing directed graphs",
/// section 3), from the order of the scorecard and from some random ones of a fixed seed; rows of a few nodes are then put into their best
/// order. The least number of crossings is hard to find in general (Garey & Johnson 1983), so that a better order may be left.
enum CrossingReduction {
    private static let sweeps = 12
    private static let smallRow = 8

    static func order(_ map: LayeredMap) -> RowOrder {
        let start = RowOrder(map)
        var best = improved(start)
        // Large maps take fewer starts, so that the time stays within bounds.
        let starts = map.pieces.count <= 100 ? 16 : map.pieces.count <= 300 ? 4 : 0
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<starts where best.crossings > 0 {
            var other = start
            other.shuffle(&generator)
            other = improved(other)
            if other.crossings < best.crossings { best = other }
        }
        return best
    }

    private static func improved(_ start: RowOrder) -> RowOrder {
        var best = start
        for byMedian in [false, true] {
            for upwardsFirst in [true, false] {
                var current = start
                for sweep in 0..<sweeps where best.crossings > 0 {
                    current.sweep(upwards: sweep.isMultiple(of: 2) == upwardsFirst, byMedian: byMedian)
                    var swapped = current
                    swapped.transpose()
                    if swapped.crossings < current.crossings { current = swapped }
                    if current.crossings < best.crossings { best = current }
                }
            }
        }
        best.settleSmallRows(upTo: smallRow)
        return best
    }
}

/// A crossing of axes: each cell has a number made of its places.
struct SalesPlan: Sendable {
    /// The axes by their place in the list of all axes.
    let axes: [Int]
    private let counts: [UInt64]
    private let cellCount: UInt64

    /// How many cells are kept as a plain array; more are kept by number.
    private static let mostPlainCells: UInt64 = 16_384

    init(axes: [Int], of all: [SalesAxis]) throws {
        self.axes = axes
        counts = axes.map { UInt64(max(all[$0].count, 1)) }
        var product: UInt64 = 1
        for count in counts {
            let (next, overflow) = product.multipliedReportingOverflow(by: count)
            guard !overflow else {
                throw ClienteleError(.overflow, "the crossing has more than 2⁶⁴ cells", remedy: "cross fewer dimensions")
            }
            product = next
        }
        cellCount = product
    }

    /// The places of a cell, axis by axis.
    func places(of cell: UInt64) -> [Int] {
        var rest = cell
        var places = [Int](repeating: 0, count: counts.count)
        for axis in counts.indices.reversed() {
            places[axis] = Int(truncatingIfNeeded: rest % counts[axis])
            rest /= counts[axis]
        }
        return places
    }

    /// Adds up the rows of a part, cell by cell.
    ///
    /// Each row's place stands in `places`, axis by axis.
    func cells(of rows: [SalesRow], places: [[UInt32]]) -> SalesCells {
        var numbers = [UInt64](repeating: 0, count: rows.count)
        for (axis, count) in zip(axes, counts) {
            let own = places[axis]
            for index in numbers.indices { numbers[index] = numbers[index] &* count &+ UInt64(own[index]) }
        }
        if cellCount <= SalesPlan.mostPlainCells {
            var tallies = [SalesTally](repeating: SalesTally(), count: Int(cellCount))
            for index in numbers.indices { tallies[Int(numbers[index])].add(rows[index]) }
            return SalesCells(plain: tallies)
        }
        var slots: [UInt64: Int] = [:]
        var used: [UInt64] = []
        var tallies: [SalesTally] = []
        for index in numbers.indices {
            let number = numbers[index]
            let slot: Int
            if let known = slots[number] {
                slot = known
            } else {
                slot = tallies.count
                slots[number] = slot
                used.append(number)
                tallies.append(SalesTally())
            }
            tallies[slot].add(rows[index])
        }
        return SalesCells(numbers: used, tallies: tallies)
    }
}

/// The order of the nodes within the rows of a map, and how often the pieces between the rows cross in it.
struct RowOrder {
    private(set) var rows: [[Int]]
    private(set) var crossings: Int
    /// The neighbours of each node in the row below and in the row above, one entry a piece.
    private let below: [[Int]]
    private let above: [[Int]]
    private var places: [Int]

    init(_ map: LayeredMap) {
        var below = [[Int]](repeating: [], count: map.nodes.count)
        var above = below
        for piece in map.pieces {
            below[piece.upper].append(piece.lower)
            above[piece.lower].append(piece.upper)
        }
        self.below = below
        self.above = above
        rows = map.rows
        places = [Int](repeating: 0, count: map.nodes.count)
        crossings = 0
        place()
    }

    private mutating func place() {
        for row in rows {
            for (place, node) in row.enumerated() { places[node] = place }
        }
        crossings = rows.indices.reduce(0) { $0 + crossingsAbove(row: $1) }
    }

    /// How often the pieces between a row and the one above it cross: pairs that are in another order at one end than at the other.
    private func crossingsAbove(row: Int) -> Int {
        let ends = rows[row].flatMap { node in above[node].map { places[$0] }.sorted() }
        return RowOrder.inversions(ends)
    }

    /// How many pairs stand in falling order, by merging.
    private static func inversions(_ values: [Int]) -> Int {
        var (values, width, count) = (values, 1, 0)
        while width < values.count {
            var merged: [Int] = []
            merged.reserveCapacity(values.count)
            for start in stride(from: 0, to: values.count, by: 2 * width) {
                var (left, right) = (start, min(start + width, values.count))
                let (middle, end) = (right, min(start + 2 * width, values.count))
                while left < middle || right < end {
                    if right == end || (left < middle && values[left] <= values[right]) {
                        merged.append(values[left])
                        left += 1
                    } else {
                        merged.append(values[right])
                        right += 1
                        count += middle - left
                    }
                }
            }
            (values, width) = (merged, width * 2)
        }
        return count
    }

    /// Sorts the rows once by the medians or means of their neighbours, from the bottom up or from the top down.
    mutating func sweep(upwards: Bool, byMedian: Bool) {
        let order = upwards ? Array(rows.indices.dropLast().reversed()) : Array(rows.indices.dropFirst())
        for row in order {
            let neighbours = upwards ? below : above
            let keys = rows[row].map { node in
                RowOrder.centre(neighbours[node].map { places[$0] }.sorted(), byMedian) ?? Double(places[node])
            }
            let sorted = rows[row].indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
            rows[row] = sorted.map { rows[row][$0] }
            for (place, node) in rows[row].enumerated() { places[node] = place }
        }
        place()
    }

    private static func centre(_ sorted: [Int], _ byMedian: Bool) -> Double? {
        guard !sorted.isEmpty else { return nil }
        guard byMedian else { return Double(sorted.reduce(0, +)) / Double(sorted.count) }
        return Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }

    /// Swaps neighbours while that takes crossings away.
    mutating func transpose() {
        var isBetter = true
        while isBetter {
            isBetter = false
            for row in rows.indices {
                for place in rows[row].indices.dropLast() {
                    let (left, right) = (rows[row][place], rows[row][place + 1])
                    guard pairCrossings(right, left) < pairCrossings(left, right) else { continue }
                    rows[row].swapAt(place, place + 1)
                    (places[left], places[right]) = (place + 1, place)
                    isBetter = true
                }
            }
        }
        place()
    }

    /// How often the pieces of two nodes cross when the first stands to the left.
    private func pairCrossings(_ left: Int, _ right: Int) -> Int {
        var count = 0
        for neighbours in [below, above] {
            for first in neighbours[left] {
                count += neighbours[right].count { places[$0] < places[first] }
            }
        }
        return count
    }

    /// Puts small rows into their best order with the rows around them left as they are, as long as that helps.
    mutating func settleSmallRows(upTo size: Int) {
        var isBetter = true
        while isBetter {
            let before = crossings
            for row in rows.indices where (2...max(size, 2)).contains(rows[row].count) && rows[row].count <= size { settle(row) }
            place()
            isBetter = crossings < before
        }
    }

    private mutating func settle(_ row: Int) {
        let nodes = rows[row]
        let count = nodes.count
        let costs = nodes.map { left in nodes.map { right in left == right ? 0 : pairCrossings(left, right) } }
        // The least cost of every set of nodes as the first ones of the row; the last of them remembered.
        var least = [Int](repeating: Int.max, count: 1 << count)
        var last = [Int](repeating: 0, count: 1 << count)
        least[0] = 0
        for set in 1..<(1 << count) {
            for node in 0..<count where set & (1 << node) != 0 {
                let rest = set & ~(1 << node)
                let cost = (0..<count).reduce(least[rest]) { rest & (1 << $1) != 0 ? $0 + costs[$1][node] : $0 }
                if cost < least[set] { (least[set], last[set]) = (cost, node) }
            }
        }
        let current = (0..<count).reduce(0) { sum, right in (0..<right).reduce(sum) { $0 + costs[$1][right] } }
        guard least[(1 << count) - 1] < current else { return }
        var set = (1 << count) - 1
        for place in stride(from: count - 1, through: 0, by: -1) {
            rows[row][place] = nodes[last[set]]
            set &= ~(1 << last[set])
        }
        for (place, node) in rows[row].enumerated() { places[node] = place }
    }

    /// Puts the nodes of every row into a random order.
    mutating func shuffle(_ generator: inout SeededGenerator) {
        for row in rows.indices {
            for place in stride(from: rows[row].count - 1, to: 0, by: -1) { rows[row].swapAt(place, generator.next(below: place + 1)) }
        }
        place()
    }
}

/// Finds the horizontal places of the nodes: in their order, apart from each other, and as near below and above their neighbours as they can.
struct RowPlacement {
    private let map: LayeredMap
    private let rows: [[Int]]
    private let options: StrategyMapLayoutOptions
    private let neighbours: [[Int]]
    /// The centre of each node.
    private(set) var centres: [Double]

    init(_ map: LayeredMap, _ rows: [[Int]], _ options: StrategyMapLayoutOptions) {
        self.map = map
        self.rows = rows
        self.options = options
        var neighbours = [[Int]](repeating: [], count: map.nodes.count)
        for piece in map.pieces {
            neighbours[piece.upper].append(piece.lower)
            neighbours[piece.lower].append(piece.upper)
        }
        self.neighbours = neighbours
        centres = [Double](repeating: 0, count: map.nodes.count)
        for row in rows {
            let offsets = RowPlacement.offsets(row, map, options)
            let middle = (offsets.last ?? 0) / 2
            for (node, offset) in zip(row, offsets) { centres[node] = offset - middle }
        }
        for _ in 0..<24 {
            for row in rows { settle(row) }
            for row in rows.reversed() { settle(row) }
        }
    }

    /// How far the centres of a row must be from its first one.
    static func offsets(_ row: [Int], _ map: LayeredMap, _ options: StrategyMapLayoutOptions) -> [Double] {
        var offsets: [Double] = []
        var previous: Double?
        for node in row {
            let width = Double(map.nodes[node].objective == nil ? options.laneWidth : options.boxWidth)
            let last = offsets.last ?? 0
            offsets.append(previous.map { last + ($0 + width) / 2 + Double(options.horizontalGap) } ?? 0)
            previous = width
        }
        return offsets
    }

    /// Moves a row to where the squared distances of its nodes to the means of their neighbours are least.
    ///
    /// With the least distances taken off, the places must not fall along the row: that is isotonic regression, solved by pooling
    /// neighbours that are out of order (Barlow, Bartholomew, Bremner & Brunk 1972, "Statistical Inference under Order Restrictions").
    private mutating func settle(_ row: [Int]) {
        let offsets = RowPlacement.offsets(row, map, options)
        var pools: [(mean: Double, weight: Double, count: Int)] = []
        for (node, offset) in zip(row, offsets) {
            let around = neighbours[node]
            let wanted = around.isEmpty ? centres[node] : around.reduce(0) { $0 + centres[$1] } / Double(around.count)
            // Lanes hold on to their line, so that long links run straight; what is linked to nothing gives way.
            let weight = map.nodes[node].objective == nil ? 4.0 : around.isEmpty ? 0.05 : 1
            pools.append((wanted - offset, weight, 1))
            while pools.count > 1, pools[pools.count - 2].mean > pools[pools.count - 1].mean {
                let last = pools.removeLast()
                let before = pools.removeLast()
                let sum = before.weight + last.weight
                pools.append(((before.mean * before.weight + last.mean * last.weight) / sum, sum, before.count + last.count))
            }
        }
        let places = pools.flatMap { [Double](repeating: $0.mean, count: $0.count) }
        for ((node, offset), place) in zip(zip(row, offsets), places) { centres[node] = place + offset }
    }

    /// The centres as whole numbers, the leftmost edge at zero.
    var wholeCentres: [Int] {
        let halves = map.nodes.map { Double($0.objective == nil ? options.laneWidth : options.boxWidth) / 2 }
        let left = zip(centres, halves).map { $0 - $1 }.min() ?? 0
        var whole = centres.map { Int(exactly: ($0 - left).rounded()) ?? 0 }
        for row in rows {
            for (before, node) in zip(row, row.dropFirst()) {
                let gap = (halves[before] + halves[node]).rounded(.up)
                whole[node] = max(whole[node], whole[before] + (Int(exactly: gap) ?? 0) + options.horizontalGap)
            }
        }
        return whole
    }
}

/// A strategy map in rows: every objective in a row of its perspective, every link cut into pieces from one row to the next.
///
/// After Sugiyama, Tagawa & Toda (1981), "Methods for visual understanding of hierarchical system structures", steps I and II. The rows of a
/// perspective put effects above their causes; circles are opened where a walk along the links comes back to where it has been.
struct LayeredMap {
    /// A place in a row: an objective, or a lane in which a link passes.
    struct Node {
        /// The number of the objective in the map; `nil` for a lane.
        var objective: Int?
        var row: Int
    }

    /// A piece of a link between two rows that follow each other.
    struct Piece {
        var lower: Int
        var upper: Int
        /// The number of the link in the map.
        var link: Int
    }

    private(set) var nodes: [Node] = []
    private(set) var pieces: [Piece] = []
    /// For each link its nodes from the lowest to the highest, and whether it runs downwards.
    private(set) var chains: [(nodes: [Int], runsDown: Bool)] = []
    /// How many rows each perspective has, at least one.
    let rowCounts: [Int]
    /// The nodes of each row in the order in which the map names them.
    private(set) var rows: [[Int]] = []

    init(_ map: StrategyMap) {
        let numbers = Dictionary(map.objectives.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let ends = map.links.map { (from: numbers[$0.from] ?? 0, to: numbers[$0.to] ?? 0) }
        let bands = Dictionary(map.perspectives.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let band = map.objectives.map { bands[$0.perspective] ?? 0 }
        let depth = LayeredMap.depths(ends.filter { band[$0.from] == band[$0.to] }, count: map.objectives.count)
        var rowCounts = [Int](repeating: 1, count: max(map.perspectives.count, 1))
        for (objective, band) in band.enumerated() { rowCounts[band] = max(rowCounts[band], depth[objective] + 1) }
        var firstRows = [0]
        for count in rowCounts { firstRows.append((firstRows.last ?? 0) + count) }
        self.rowCounts = rowCounts
        rows = [[Int]](repeating: [], count: firstRows.last ?? 0)
        for objective in map.objectives.indices { add(objective, row: firstRows[band[objective]] + depth[objective]) }
        for (link, ends) in ends.enumerated() { cut(link, from: ends.from, to: ends.to) }
    }

    private mutating func add(_ objective: Int?, row: Int) {
        rows[row].append(nodes.count)
        nodes.append(Node(objective: objective, row: row))
    }

    private mutating func cut(_ link: Int, from: Int, to: Int) {
        // Rows are numbered from the top: what stands lower has the larger number.
        let runsDown = nodes[from].row < nodes[to].row
        let (low, high) = runsDown ? (to, from) : (from, to)
        var chain = [low]
        for row in stride(from: nodes[low].row - 1, to: nodes[high].row, by: -1) {
            chain.append(nodes.count)
            add(nil, row: row)
        }
        chain.append(high)
        for (lower, upper) in zip(chain, chain.dropFirst()) { pieces.append(Piece(lower: lower, upper: upper, link: link)) }
        chains.append((chain, runsDown))
    }

    /// How many rows below the top of its perspective an objective stands: the longest way along its links within the perspective.
    private static func depths(_ links: [(from: Int, to: Int)], count: Int) -> [Int] {
        var effects = [[Int]](repeating: [], count: count)
        for link in links { effects[link.from].append(link.to) }
        var depth = [Int](repeating: 0, count: count)
        // 0 for what was not met yet, 1 for what the walk is in, 2 for what it has left.
        var state = [Int](repeating: 0, count: count)
        for root in 0..<count where state[root] == 0 {
            var walk: [(node: Int, next: Int)] = [(root, 0)]
            state[root] = 1
            while let (node, next) = walk.last {
                guard next < effects[node].count else {
                    state[node] = 2
                    walk.removeLast()
                    if let parent = walk.last?.node { depth[parent] = max(depth[parent], depth[node] + 1) }
                    continue
                }
                walk[walk.count - 1].next += 1
                let effect = effects[node][next]
                if state[effect] == 0 {
                    state[effect] = 1
                    walk.append((effect, 0))
                } else if state[effect] == 2 {
                    depth[node] = max(depth[node], depth[effect] + 1)
                }
            }
        }
        return depth
    }
}

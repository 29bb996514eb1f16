/// Turns the rows of a map and the places in them into boxes, bands and routes.
struct MapDrawing {
    private let map: StrategyMap
    private let layered: LayeredMap
    private let order: RowOrder
    private let options: StrategyMapLayoutOptions
    /// The horizontal centre of each node.
    private let centres: [Int]
    /// The upper edge of each row.
    private let tops: [Int]
    private let bands: [StrategyMapBand]

    /// The number of the first piece of each link; pieces stand in the order of the links.
    private let firstPieces: [Int]

    init(_ map: StrategyMap, _ layered: LayeredMap, _ options: StrategyMapLayoutOptions) {
        self.map = map
        self.layered = layered
        self.options = options
        var first = [0]
        for chain in layered.chains { first.append((first.last ?? 0) + chain.nodes.count - 1) }
        firstPieces = first
        order = CrossingReduction.order(layered)
        let shift = options.titleWidth + options.margin
        centres = RowPlacement(layered, order.rows, options).wholeCentres.map { $0 + shift }
        var tops: [Int] = []
        var bands: [StrategyMapBand] = []
        var y = 0
        for (perspective, count) in zip(map.perspectives, layered.rowCounts) {
            let inner = count * options.boxHeight + (count - 1) * options.verticalGap
            for row in 0..<count { tops.append(y + options.margin + row * (options.boxHeight + options.verticalGap)) }
            bands.append(StrategyMapBand(perspective: perspective.id, y: y, height: inner + 2 * options.margin))
            y += inner + 2 * options.margin
        }
        self.tops = tops
        self.bands = bands
    }

    var layout: StrategyMapLayout {
        let boxes = order.rows.flatMap { row in row.compactMap(box) }
        let ports = self.ports
        let routes = map.links.indices.map { route($0, ports) }
        let right = layered.nodes.indices.map { centres[$0] + (width(of: $0) + 1) / 2 }.max() ?? options.titleWidth
        return StrategyMapLayout(
            width: right + options.margin, height: (bands.last.map { $0.y + $0.height }) ?? 0, bands: bands, boxes: boxes, routes: routes,
            crossings: order.crossings)
    }

    private func width(of node: Int) -> Int { layered.nodes[node].objective == nil ? options.laneWidth : options.boxWidth }

    private func box(_ node: Int) -> StrategyMapBox? {
        guard let objective = layered.nodes[node].objective else { return nil }
        return StrategyMapBox(
            objective: map.objectives[objective].id, x: centres[node] - options.boxWidth / 2, y: tops[layered.nodes[node].row],
            width: options.boxWidth, height: options.boxHeight)
    }

    /// Where each piece leaves the box below and enters the one above: spread over its edge in the order of the other ends.
    private var ports: [Int: (lower: Int, upper: Int)] {
        var places: [Int] = [Int](repeating: 0, count: layered.nodes.count)
        for row in order.rows {
            for (place, node) in row.enumerated() { places[node] = place }
        }
        var ports = Dictionary(uniqueKeysWithValues: layered.pieces.indices.map { ($0, (lower: 0, upper: 0)) })
        let leaving = Dictionary(grouping: layered.pieces.indices, by: { layered.pieces[$0].lower })
        for (node, pieces) in leaving {
            let sorted = pieces.sorted { (places[layered.pieces[$0].upper], $0) < (places[layered.pieces[$1].upper], $1) }
            for (number, piece) in sorted.enumerated() { ports[piece]?.lower = port(node, number, sorted.count) }
        }
        let entering = Dictionary(grouping: layered.pieces.indices, by: { layered.pieces[$0].upper })
        for (node, pieces) in entering {
            let sorted = pieces.sorted { (places[layered.pieces[$0].lower], $0) < (places[layered.pieces[$1].lower], $1) }
            for (number, piece) in sorted.enumerated() { ports[piece]?.upper = port(node, number, sorted.count) }
        }
        return ports
    }

    private func port(_ node: Int, _ number: Int, _ count: Int) -> Int {
        guard layered.nodes[node].objective != nil else { return centres[node] }
        return centres[node] - options.boxWidth / 2 + options.boxWidth * (number + 1) / (count + 1)
    }

    private func route(_ link: Int, _ ports: [Int: (lower: Int, upper: Int)]) -> StrategyMapRoute {
        let chain = layered.chains[link]
        let first = firstPieces[link]
        var points: [StrategyMapPoint] = []
        for number in 0..<(chain.nodes.count - 1) {
            guard let port = ports[first + number] else { continue }
            let (lower, upper) = (chain.nodes[number], chain.nodes[number + 1])
            points.append(StrategyMapPoint(x: port.lower, y: tops[layered.nodes[lower].row]))
            points.append(StrategyMapPoint(x: port.upper, y: tops[layered.nodes[upper].row] + options.boxHeight))
        }
        return StrategyMapRoute(from: map.links[link].from, to: map.links[link].to, points: chain.runsDown ? points.reversed() : points)
    }
}

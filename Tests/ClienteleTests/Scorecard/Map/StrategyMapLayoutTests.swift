import Testing

@testable import Clientele

@Suite("A strategy map laid out")
struct StrategyMapLayoutTests {
    /// A random map of at most a given number of objectives in each of the four perspectives.
    static func randomMap(_ generator: inout SeededGenerator, perRow: Int, links: Int) -> StrategyMap {
        var objectives: [ScorecardObjective] = []
        for perspective in ScorecardPerspective.standard {
            for number in 0..<(1 + generator.next(below: perRow)) {
                objectives.append(ScorecardObjective(id: "\(perspective.id)\(number)", name: "x", perspective: perspective.id))
            }
        }
        let links = (0..<links).map { _ in
            CauseEffectLink(
                from: objectives[generator.next(below: objectives.count)].id, to: objectives[generator.next(below: objectives.count)].id)
        }
        return Scorecard(name: "random", objectives: objectives, links: links).strategyMap
    }

    /// A map whose links run only from each perspective to the next above, so that rows are perspectives.
    static func simpleMap(_ generator: inout SeededGenerator, perRow: Int, links: Int) -> StrategyMap {
        let order = ScorecardPerspective.standard.map(\.id)
        let map = randomMap(&generator, perRow: perRow, links: 0)
        let links = (0..<links).map { _ in
            let upper = generator.next(below: 3)
            let above = map.objectives.filter { $0.perspective == order[upper] }
            let below = map.objectives.filter { $0.perspective == order[upper + 1] }
            return CauseEffectLink(from: below[generator.next(below: below.count)].id, to: above[generator.next(below: above.count)].id)
        }
        return Scorecard(name: "simple", objectives: map.objectives, links: links).strategyMap
    }

    /// The least crossings over all orders of all rows, counted pair by pair.
    static func leastCrossings(_ map: StrategyMap) -> Int {
        let rows = map.perspectives.map { perspective in map.objectives.filter { $0.perspective == perspective.id }.map(\.id) }
        var least: [[String]: Int] = [:]
        least = Dictionary(uniqueKeysWithValues: permutations(rows[0]).map { ($0, 0) })
        for next in rows.dropFirst() {
            var reached: [[String]: Int] = [:]
            for lower in permutations(next) {
                reached[lower] = least.map { $0.value + crossings($0.key, lower, map.links) }.min() ?? 0
            }
            least = reached
        }
        return least.values.min() ?? 0
    }

    static func crossings(_ upper: [String], _ lower: [String], _ links: [CauseEffectLink]) -> Int {
        let ends = links.compactMap { link -> (Int, Int)? in
            guard let up = upper.firstIndex(of: link.to), let low = lower.firstIndex(of: link.from) else { return nil }
            return (up, low)
        }
        var count = 0
        for first in ends.indices {
            for second in 0..<first where (ends[first].0 - ends[second].0) * (ends[first].1 - ends[second].1) < 0 { count += 1 }
        }
        return count
    }

    static func permutations(_ items: [String]) -> [[String]] {
        guard items.count > 1 else { return [items] }
        return items.indices.flatMap { index in
            permutations(items.enumerated().filter { $0.offset != index }.map(\.element)).map { [items[index]] + $0 }
        }
    }

    /// Whether two pieces of routes cross inside.
    static func cross(_ a: (StrategyMapPoint, StrategyMapPoint), _ b: (StrategyMapPoint, StrategyMapPoint)) -> Bool {
        func side(_ p: StrategyMapPoint, _ q: StrategyMapPoint, _ r: StrategyMapPoint) -> Int {
            ((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)).signum()
        }
        return side(a.0, a.1, b.0) * side(a.0, a.1, b.1) < 0 && side(b.0, b.1, a.0) * side(b.0, b.1, a.1) < 0
    }

    static func geometricCrossings(_ layout: StrategyMapLayout) -> Int {
        let pieces = layout.routes.map { Array(zip($0.points, $0.points.dropFirst())) }
        var count = 0
        for first in pieces.indices {
            for second in 0..<first {
                for left in pieces[first] { for right in pieces[second] where cross(left, right) { count += 1 } }
            }
        }
        return count
    }

    @Test("small maps have the fewest crossings that any order of their rows has; seed 21, 15 maps")
    func bruteForce() throws {
        var generator = SeededGenerator(seed: 21)
        var withCrossings = 0
        for number in 0..<15 {
            let map = Self.simpleMap(&generator, perRow: 4, links: 14 + generator.next(below: 12))
            let layout = try map.layout()
            let least = Self.leastCrossings(map)
            #expect(layout.crossings == least, "map \(number) of seed 21")
            if least > 0 { withCrossings += 1 }
        }
        #expect(withCrossings > 3)
    }

    @Test("the crossings counted are those that are drawn; seed 22, 8 maps with long, level and backward links")
    func drawn() throws {
        var generator = SeededGenerator(seed: 22)
        for number in 0..<8 {
            let layout = try Self.randomMap(&generator, perRow: 5, links: generator.next(below: 25)).layout()
            #expect(layout.crossings == Self.geometricCrossings(layout), "map \(number) of seed 22")
        }
    }

    @Test("no box overlaps another or leaves its band, no link runs behind a box, and each joins its two; seed 23, 8 maps")
    func geometry() throws {
        var generator = SeededGenerator(seed: 23)
        for _ in 0..<8 {
            let map = Self.randomMap(&generator, perRow: 5, links: generator.next(below: 25))
            let layout = try map.layout()
            #expect(layout.boxes.count == map.objectives.count && layout.routes.count == map.links.count)
            let boxes = Dictionary(uniqueKeysWithValues: layout.boxes.map { ($0.objective, $0) })
            let bands = Dictionary(uniqueKeysWithValues: layout.bands.map { ($0.perspective, $0) })
            for objective in map.objectives {
                let box = try #require(boxes[objective.id])
                let band = try #require(bands[objective.perspective])
                #expect(box.y >= band.y && box.y + box.height <= band.y + band.height)
                #expect(box.x >= 130 && box.x + box.width <= layout.width)
                for other in layout.boxes where other.objective != box.objective && other.y == box.y {
                    #expect(other.x + other.width + 30 <= box.x || box.x + box.width + 30 <= other.x)
                }
            }
            for (link, route) in zip(map.links, layout.routes) { try check(link, route, boxes) }
            for (upper, lower) in zip(layout.bands, layout.bands.dropFirst()) { #expect(upper.y + upper.height == lower.y) }
        }
    }

    private func check(_ link: CauseEffectLink, _ route: StrategyMapRoute, _ boxes: [String: StrategyMapBox]) throws {
        #expect(route.from == link.from && route.to == link.to)
        let (from, to) = (try #require(boxes[link.from]), try #require(boxes[link.to]))
        let (start, end) = (try #require(route.points.first), try #require(route.points.last))
        #expect(start.x > from.x && start.x < from.x + from.width && (start.y == from.y || start.y == from.y + from.height))
        #expect(end.x > to.x && end.x < to.x + to.width && (end.y == to.y || end.y == to.y + to.height))
        // Within a row a link runs straight up, and beside every box.
        for (point, next) in zip(route.points, route.points.dropFirst()) {
            for box in boxes.values where min(point.y, next.y) < box.y + box.height && max(point.y, next.y) > box.y {
                #expect(point.x == next.x && (point.x < box.x || point.x > box.x + box.width))
            }
        }
    }

    @Test("the same map gives the same layout; seed 24")
    func deterministic() throws {
        var generator = SeededGenerator(seed: 24)
        for _ in 0..<2 {
            let map = Self.randomMap(&generator, perRow: 5, links: 15)
            #expect(try map.layout() == map.layout())
        }
    }

    @Test("a perspective without objectives keeps its band; no perspective at all is an empty drawing; too many objectives are refused")
    func edges() throws {
        let empty = try Scorecard(name: "a").strategyMap.layout()
        #expect(empty.bands.count == 4 && empty.boxes.isEmpty)
        #expect(try Scorecard(name: "a", perspectives: []).strategyMap.layout().height == 0)
        let many = (0...300).map { ScorecardObjective(id: "\($0)", name: "x", perspective: "customer") }
        #expect(throws: ClienteleError.self) { try Scorecard(name: "a", objectives: many).strategyMap.layout() }
    }

    @Test("a large map is laid out; one whose links pass thousands of rows is refused; seed 25")
    func large() throws {
        var generator = SeededGenerator(seed: 25)
        let map = Self.randomMap(&generator, perRow: 12, links: 30)
        #expect(try map.layout().boxes.count == map.objectives.count)
        let chain = (0..<200).map { ScorecardObjective(id: "\($0)", name: "x", perspective: "customer") }
        let links = (1..<200).flatMap { [CauseEffectLink(from: "\($0 - 1)", to: "\($0)"), CauseEffectLink(from: "0", to: "\($0)")] }
        #expect(throws: ClienteleError.self) { try Scorecard(name: "a", objectives: chain, links: links).strategyMap.layout() }
    }

    @Test("effects stand above their causes within a perspective, also where a circle has to be opened")
    func withinPerspective() throws {
        let objectives = ["a", "b", "c"].map { ScorecardObjective(id: $0, name: $0, perspective: "financial") }
        let links = [("a", "b"), ("b", "c"), ("c", "a")].map { CauseEffectLink(from: $0.0, to: $0.1) }
        let chain = try Scorecard(name: "x", objectives: objectives, links: Array(links.prefix(2))).strategyMap.layout()
        #expect(chain.boxes.map(\.objective) == ["c", "b", "a"])
        let circle = try Scorecard(name: "x", objectives: objectives, links: links).strategyMap.layout()
        #expect(circle.boxes.count == 3 && circle.routes.count == 3)
    }
}

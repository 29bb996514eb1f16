/// Objectives and links by number, for walks that must not depend on how deep the graph is.
struct StrategyGraph {
    private let ids: [String]
    private let links: [CauseEffectLink]
    private let numbers: [String: Int]
    /// The effects of each objective.
    private let effects: [[Int]]

    init(ids: [String], links: [CauseEffectLink]) {
        self.ids = ids
        self.links = links
        numbers = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var effects = [[Int]](repeating: [], count: ids.count)
        for link in links {
            guard let from = numbers[link.from], let to = numbers[link.to] else { continue }
            effects[from].append(to)
        }
        self.effects = effects
    }

    /// The objectives from which a chain of positive links leads to one of the goals, the goals among them.
    func leading(to goals: [String]) -> Set<String> {
        var causes = [[Int]](repeating: [], count: ids.count)
        for link in links where link.direction == .positive {
            guard let from = numbers[link.from], let to = numbers[link.to] else { continue }
            causes[to].append(from)
        }
        var reached = [Bool](repeating: false, count: ids.count)
        var waiting = goals.compactMap { numbers[$0] }
        for goal in waiting { reached[goal] = true }
        while let next = waiting.popLast() {
            for cause in causes[next] where !reached[cause] {
                reached[cause] = true
                waiting.append(cause)
            }
        }
        return Set(ids.indices.filter { reached[$0] }.map { ids[$0] })
    }

    /// For each knot of circles, the shortest circle through its objective of the lowest id, in the order of those.
    var circles: [[String]] {
        let lowestFirst = ids.indices.sorted { ids[$0].utf8.lexicographicallyPrecedes(ids[$1].utf8) }
        let knots = self.knots
        var done: Set<Int> = []
        return lowestFirst.compactMap { start in
            guard knots.sizes[knots.numbers[start]] > 1, done.insert(knots.numbers[start]).inserted else { return nil }
            return circle(through: start, lowestFirst)
        }
    }

    /// The shortest way from an objective back to itself; of several the one found first, lower ids first.
    private func circle(through start: Int, _ lowestFirst: [Int]) -> [String]? {
        var rank = [Int](repeating: 0, count: ids.count)
        for (place, number) in lowestFirst.enumerated() { rank[number] = place }
        var previous = [Int?](repeating: nil, count: ids.count)
        var queue = [start]
        var position = 0
        while position < queue.count {
            let next = queue[position]
            position += 1
            for effect in effects[next].sorted(by: { rank[$0] < rank[$1] }) {
                if effect == start { return way(to: next, previous) }
                guard previous[effect] == nil else { continue }
                previous[effect] = next
                queue.append(effect)
            }
        }
        return nil
    }

    private func way(to end: Int, _ previous: [Int?]) -> [String] {
        var way = [ids[end]]
        var current = end
        while let before = previous[current] {
            way.append(ids[before])
            current = before
        }
        return way.reversed()
    }

    /// The strongly connected components (Tarjan 1972), by an explicit stack: the number of each objective's, and their sizes.
    private var knots: (numbers: [Int], sizes: [Int]) {
        var numbers = [Int](repeating: 0, count: ids.count)
        var sizes: [Int] = []
        var order = [Int](repeating: 0, count: ids.count)
        var low = [Int](repeating: 0, count: ids.count)
        var isOpen = [Bool](repeating: false, count: ids.count)
        var open: [Int] = []
        var count = 0
        for root in ids.indices where order[root] == 0 {
            var walk: [(node: Int, next: Int)] = [(root, 0)]
            while let (node, next) = walk.last {
                if next == 0 {
                    count += 1
                    (order[node], low[node], isOpen[node]) = (count, count, true)
                    open.append(node)
                }
                if next < effects[node].count {
                    walk[walk.count - 1].next += 1
                    let effect = effects[node][next]
                    if order[effect] == 0 {
                        walk.append((effect, 0))
                    } else if isOpen[effect] {
                        low[node] = min(low[node], order[effect])
                    }
                    continue
                }
                walk.removeLast()
                if let parent = walk.last?.node { low[parent] = min(low[parent], low[node]) }
                guard low[node] == order[node] else { continue }
                sizes.append(0)
                while let member = open.popLast() {
                    isOpen[member] = false
                    numbers[member] = sizes.count - 1
                    sizes[sizes.count - 1] += 1
                    if member == node { break }
                }
            }
        }
        return (numbers, sizes)
    }
}

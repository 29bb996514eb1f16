/// Counts pairs by walking back in time: whoever has been passed stayed longer, and a tree of scores says how many of them are higher.
struct ConcordantPairs {
    private(set) var concordant = 0.0
    private(set) var discordant = 0.0
    private(set) var tied = 0.0

    /// Adds the pairs of one stratum.
    mutating func add(_ order: SurvivalOrder, stratum: Int, risks: [Double]) {
        let places = order.strata[stratum]
        let ranks = ConcordantPairs.ranks(risks, in: places)
        var tree = RankSums(count: (ranks.max() ?? -1) + 1)
        var late = order.lateStrata[stratum]
        var end = places.upperBound
        while end > places.lowerBound {
            let time = order.times[end - 1]
            var place = end
            // Censorings stand behind the events of their time, so they are taken in before the events look.
            while place > places.lowerBound, order.times[place - 1] == time, !order.isEvent[place - 1] {
                place -= 1
                tree.add(order.weights[place], at: ranks[place - places.lowerBound])
            }
            while let next = late.first, order.lateEntries[next] >= time {
                let passed = Int(order.late[next])
                // A row whose own time this is has not been taken in yet, but its entry lies before that time.
                tree.add(-order.weights[passed], at: ranks[passed - places.lowerBound])
                late.removeFirst()
            }
            let censorings = place
            while place > places.lowerBound, order.times[place - 1] == time {
                place -= 1
                count(order.weights[place], rank: ranks[place - places.lowerBound], in: tree)
            }
            for event in place..<censorings { tree.add(order.weights[event], at: ranks[event - places.lowerBound]) }
            end = place
        }
    }

    private mutating func count(_ weight: Double, rank: Int, in tree: RankSums) {
        let (below, upTo) = (tree.sum(below: rank), tree.sum(below: rank + 1))
        concordant += weight * max(below, 0)
        tied += weight * max(upTo - below, 0)
        discordant += weight * max(tree.total - upTo, 0)
    }

    /// The rank of each score among the different scores.
    private static func ranks(_ risks: [Double], in places: Range<Int>) -> [Int] {
        let sorted = places.sorted { risks[$0] < risks[$1] }
        var ranks = [Int](repeating: 0, count: places.count)
        var rank = -1
        for (index, place) in sorted.enumerated() {
            if index == 0 || risks[sorted[index - 1]] != risks[place] { rank += 1 }
            ranks[place - places.lowerBound] = rank
        }
        return ranks
    }
}

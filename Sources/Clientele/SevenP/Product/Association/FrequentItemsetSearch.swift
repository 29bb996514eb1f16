/// FP-growth: finds all frequent itemsets without ever making one that is not (Han, Pei & Yin 2000, "Mining Frequent Patterns without
/// Candidate Generation").
struct FrequentItemsetSearch {
    private let minimumCount: Int
    private let longest: Int
    private let limit: Int
    private(set) var found: ItemsetTable
    // By rank of a tree; all zero between uses.
    private var sums: [Int]

    /// Searches baskets.
    ///
    /// - Parameters:
    ///   - parts: The baskets, in parts.
    ///   - productCount: How many products there are; codes are below it.
    ///   - minimumCount: The smallest number of baskets that is enough.
    ///   - longest: The most items of an itemset.
    ///   - limit: The most itemsets.
    ///   - checkpoint: Is called now and then, to stop the search by throwing.
    /// - Throws: ``ClienteleError/Code/overflow`` for more itemsets, or what the checkpoint throws.
    init(
        _ parts: [BasketItems], productCount: Int, minimumCount: Int, longest: Int, limit: Int, checkpoint: () throws -> Void
    ) throws {
        self.minimumCount = minimumCount
        self.longest = longest
        self.limit = limit
        let counts = FrequentItemsetSearch.counts(parts, productCount: productCount)
        // The most frequent first; among equals the smaller code.
        let frequent = counts.indices.filter { counts[$0] >= minimumCount }.sorted { (counts[$1], $0) < (counts[$0], $1) }
        found = ItemsetTable(codes: frequent.map { UInt32(truncatingIfNeeded: $0) })
        sums = [Int](repeating: 0, count: frequent.count)
        var rankOfCode = [Int32](repeating: -1, count: productCount)
        for (rank, code) in frequent.enumerated() { rankOfCode[code] = Int32(truncatingIfNeeded: rank) }
        guard longest > 0 else { return }
        let tree = try FrequentItemsetSearch.tree(parts, rankOfCode: rankOfCode, rankCount: frequent.count, checkpoint: checkpoint)
        for rank in frequent.indices.reversed() {
            try checkpoint()
            try grow(tree, Int32(truncatingIfNeeded: rank), count: counts[frequent[rank]], suffix: -1, depth: 1, checkpoint: checkpoint)
        }
    }

    private static func counts(_ parts: [BasketItems], productCount: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: productCount)
        for part in parts {
            for code in part.items { counts[Int(code)] &+= 1 }
        }
        return counts
    }

    private static func tree(
        _ parts: [BasketItems], rankOfCode: [Int32], rankCount: Int, checkpoint: () throws -> Void
    ) throws -> FrequentPatternTree {
        var tree = FrequentPatternTree(overallRanks: Array(0..<Int32(truncatingIfNeeded: rankCount)), capacity: 1_024)
        var basket: [Int32] = []
        for part in parts {
            for number in 0..<part.count {
                if number.isMultiple(of: 65_536) { try checkpoint() }
                basket.removeAll(keepingCapacity: true)
                for place in part.range(number) {
                    let rank = rankOfCode[Int(part.items[place])]
                    if rank >= 0 { basket.append(rank) }
                }
                // What stands alone is in the counts already and goes with nothing.
                guard basket.count > 1 else { continue }
                basket.sort()
                tree.insert(basket, count: 1)
            }
        }
        return tree
    }

    /// Notes an itemset and all that it grows into within a tree.
    private mutating func grow(
        _ tree: FrequentPatternTree, _ rank: Int32, count: Int, suffix: Int32, depth: Int, checkpoint: () throws -> Void
    ) throws {
        let itemset = found.append(parent: suffix, rank: tree.overallRanks[Int(rank)], count: count)
        // All parts of an itemset are frequent too, so that one of d items brings 2^d − 1 with it.
        guard found.count <= limit, depth < 62, (1 << depth) - 1 <= limit else { throw tooMany }
        guard depth < longest else { return }
        let frequent = conditionalCounts(tree, rank)
        guard !frequent.isEmpty else { return }
        guard depth + 1 < longest, frequent.count > 1 else {
            for item in frequent.reversed() {
                _ = found.append(parent: itemset, rank: tree.overallRanks[Int(item.rank)], count: item.count)
                guard found.count <= limit else { throw tooMany }
            }
            return
        }
        if depth == 1 { try checkpoint() }
        let conditional = conditionalTree(tree, rank, frequent)
        for (place, item) in frequent.enumerated().reversed() {
            let rank = Int32(truncatingIfNeeded: place)
            try grow(conditional, rank, count: item.count, suffix: itemset, depth: depth + 1, checkpoint: checkpoint)
        }
    }

    /// The ranks of the tree that are frequent together with a rank, ascending, with their counts.
    private mutating func conditionalCounts(_ tree: FrequentPatternTree, _ rank: Int32) -> [(rank: Int32, count: Int)] {
        var node = tree.latest[Int(rank)]
        var met: [Int32] = []
        while node >= 0 {
            let count = tree.counts[Int(node)]
            var above = tree.parents[Int(node)]
            while above >= 0 {
                let rank = tree.ranks[Int(above)]
                if sums[Int(rank)] == 0 { met.append(rank) }
                sums[Int(rank)] &+= count
                above = tree.parents[Int(above)]
            }
            node = tree.previous[Int(node)]
        }
        var frequent: [(rank: Int32, count: Int)] = []
        for above in met {
            if sums[Int(above)] >= minimumCount { frequent.append((above, sums[Int(above)])) }
            sums[Int(above)] = 0
        }
        frequent.sort { $0.rank < $1.rank }
        return frequent
    }

    /// The tree of what comes before a rank, without what is not frequent there.
    private mutating func conditionalTree(
        _ tree: FrequentPatternTree, _ rank: Int32, _ frequent: [(rank: Int32, count: Int)]
    ) -> FrequentPatternTree {
        // The sums are free here: they hold the new rank plus one of what is frequent.
        for (place, item) in frequent.enumerated() { sums[Int(item.rank)] = place + 1 }
        defer { for item in frequent { sums[Int(item.rank)] = 0 } }
        var conditional = FrequentPatternTree(overallRanks: frequent.map { tree.overallRanks[Int($0.rank)] })
        var path: [Int32] = []
        var node = tree.latest[Int(rank)]
        while node >= 0 {
            path.removeAll(keepingCapacity: true)
            var above = tree.parents[Int(node)]
            while above >= 0 {
                let place = sums[Int(tree.ranks[Int(above)])]
                if place > 0 { path.append(Int32(truncatingIfNeeded: place - 1)) }
                above = tree.parents[Int(above)]
            }
            if path.count > 1 { conditional.insert(path.reversed(), count: tree.counts[Int(node)]) }
            node = tree.previous[Int(node)]
        }
        return conditional
    }

    private var tooMany: ClienteleError {
        ClienteleError(
            .overflow, "more than \(limit) sets of products are frequent in at least \(minimumCount) baskets",
            remedy: "ask for more support, for shorter sets (longestItemset), or raise itemsetLimit")
    }
}

/// The prefix tree of FP-growth: baskets that begin alike share their nodes, so that many baskets become few nodes.
///
/// Items are ranks within the tree, 0 for the most frequent; on the way from the root ranks ascend. Nodes of one rank are chained.
struct FrequentPatternTree {
    /// For each rank of the tree the rank among all items.
    let overallRanks: [Int32]
    private(set) var ranks: [Int32] = []
    private(set) var parents: [Int32] = []
    private(set) var counts: [Int] = []
    /// The node of the same rank that was made before.
    private(set) var previous: [Int32] = []
    /// For each rank the node made last.
    private(set) var latest: [Int32]
    private var children: PairIndex

    static let root: Int32 = -1

    init(overallRanks: [Int32], capacity: Int = 8) {
        self.overallRanks = overallRanks
        latest = [Int32](repeating: FrequentPatternTree.root, count: overallRanks.count)
        children = PairIndex(capacity: capacity)
    }

    /// Adds a basket some number of times.
    ///
    /// - Parameters:
    ///   - basket: Ranks in ascending order.
    ///   - count: How many times.
    mutating func insert(_ basket: some Sequence<Int32>, count: Int) {
        var node = FrequentPatternTree.root
        for rank in basket {
            let next = Int32(truncatingIfNeeded: ranks.count)
            let child = children.value(node, rank, orInsert: next)
            if child == next {
                ranks.append(rank)
                parents.append(node)
                counts.append(0)
                previous.append(latest[Int(rank)])
                latest[Int(rank)] = next
            }
            counts[Int(child)] &+= count
            node = child
        }
    }
}

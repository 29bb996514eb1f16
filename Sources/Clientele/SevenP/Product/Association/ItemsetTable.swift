/// Frequent itemsets as a tree: each is another one with one more, more frequent item.
struct ItemsetTable {
    /// The itemset without its most frequent item; −1 for none.
    private(set) var parents: [Int32] = []
    /// The rank of the most frequent item.
    private(set) var ranks: [Int32] = []
    /// How many baskets hold the itemset.
    private(set) var counts: [Int] = []
    /// How many items it has.
    private(set) var sizes: [Int32] = []
    /// For each rank the code of the item.
    let codes: [UInt32]

    init(codes: [UInt32]) {
        self.codes = codes
    }

    var count: Int { parents.count }

    mutating func append(parent: Int32, rank: Int32, count: Int) -> Int32 {
        parents.append(parent)
        ranks.append(rank)
        counts.append(count)
        sizes.append(parent < 0 ? 1 : sizes[Int(parent)] &+ 1)
        return Int32(truncatingIfNeeded: parents.count &- 1)
    }

    /// The ranks of an itemset in ascending order.
    func ranks(of itemset: Int32) -> [Int32] {
        var found: [Int32] = []
        var next = itemset
        while next >= 0 {
            found.append(ranks[Int(next)])
            next = parents[Int(next)]
        }
        return found
    }

    /// The codes of an itemset in ascending order.
    func codes(of itemset: Int32) -> [UInt32] {
        ranks(of: itemset).map { codes[Int($0)] }.sorted()
    }
}

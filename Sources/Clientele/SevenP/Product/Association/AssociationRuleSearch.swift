/// Makes rules of frequent itemsets: every way to split each into two sides.
struct AssociationRuleSearch {
    /// A rule by the numbers of its itemsets.
    struct Split {
        var antecedent: Int32
        var consequent: Int32
        var both: Int32
        var lift: Double
    }

    let itemsets: ItemsetTable
    let baskets: Int
    private let children: PairIndex

    init(_ itemsets: ItemsetTable, baskets: Int) {
        self.itemsets = itemsets
        self.baskets = baskets
        var children = PairIndex(capacity: itemsets.count)
        for number in 0..<itemsets.count {
            let number = Int32(truncatingIfNeeded: number)
            _ = children.value(itemsets.parents[Int(number)], itemsets.ranks[Int(number)], orInsert: number)
        }
        self.children = children
    }

    /// All rules of at least some confidence.
    ///
    /// - Parameters:
    ///   - confidence: The least confidence, compared in integers.
    ///   - limit: The most rules.
    ///   - checkpoint: Is called now and then, to stop the search by throwing.
    /// - Returns: The rules, in no useful order.
    /// - Throws: ``ClienteleError/Code/overflow`` for more rules, or what the checkpoint throws.
    func rules(confidence: Share, limit: Int, checkpoint: () throws -> Void) throws -> [Split] {
        var found: [Split] = []
        var parts: [Int32] = []
        for number in 0..<itemsets.count where itemsets.sizes[number] > 1 {
            if number.isMultiple(of: 4_096) { try checkpoint() }
            let both = Int32(truncatingIfNeeded: number)
            try findParts(of: both, into: &parts)
            let count = Int128(itemsets.counts[number])
            for mask in 1..<parts.count - 1 {
                let (antecedent, consequent) = (parts[mask], parts[parts.count - 1 - mask])
                guard !confidence.isAbove(count, of: Int128(itemsets.counts[Int(antecedent)])) else { continue }
                found.append(Split(antecedent: antecedent, consequent: consequent, both: both, lift: 0))
                found[found.count - 1].lift = counts(found[found.count - 1]).lift
                guard found.count <= limit else { throw AssociationRuleSearch.tooMany(limit) }
            }
        }
        return found
    }

    func counts(_ rule: Split) -> AssociationCounts {
        AssociationCounts(
            baskets: baskets, antecedent: itemsets.counts[Int(rule.antecedent)], consequent: itemsets.counts[Int(rule.consequent)],
            both: itemsets.counts[Int(rule.both)])
    }

    /// The itemset of each set of places of an itemset; bit 0 is the most frequent item.
    ///
    /// All of them are frequent.
    private func findParts(of itemset: Int32, into parts: inout [Int32]) throws {
        let ranks = itemsets.ranks(of: itemset)
        parts.removeAll(keepingCapacity: true)
        parts.append(-1)
        for mask in 1..<(1 << ranks.count) {
            // A part grows by its most frequent item.
            parts.append(children.value(parts[mask & (mask - 1)], ranks[mask.trailingZeroBitCount]))
        }
    }

    private static func tooMany(_ limit: Int) -> ClienteleError {
        ClienteleError(
            .overflow, "more than \(limit) rules hold", remedy: "ask for more confidence or support, for shorter sets, or raise ruleLimit")
    }
}

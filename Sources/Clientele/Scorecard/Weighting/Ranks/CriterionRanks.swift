/// Ranks of criteria brought into positions from 1 to *m*.
enum CriterionRanks {
    /// For each criterion the first and last position that its group of equal ranks fills, counted from 1.
    ///
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for ranks that are not finite or names that are none.
    static func positions(names: [String], ranks: [Double]) throws -> [ClosedRange<Int>] {
        try CriterionNames.check(names, "criterion")
        try CriterionNames.check(names, ranks.count, "ranks")
        guard ranks.allSatisfy(\.isFinite) else {
            throw ClienteleError(
                .invalidArgument, "a rank is no finite number", remedy: "give every criterion a rank, 1 for the most important")
        }
        let order = ranks.indices.sorted { ranks[$0] < ranks[$1] }
        var positions = ranks.map { _ in 1...1 }
        var start = 0
        while start < order.count {
            var end = start
            while end + 1 < order.count, ranks[order[end + 1]] == ranks[order[start]] { end += 1 }
            for place in start...end { positions[order[place]] = (start + 1)...(end + 1) }
            start = end + 1
        }
        return positions
    }
}

/// The usual ways to write a ranking with ties, and the mid-ranks that they stand for.
enum RankForm {
    /// The mid-ranks of a ranking.
    ///
    /// A complete ranking may number tied factors by their first place (1, 1, 3), their last (2, 2, 3), their mean place (1.5, 1.5, 3) or
    /// without gaps (1, 1, 2). Of an incomplete one the ranks stand as given, since missing factors may take any place between.
    ///
    /// - Parameter ranks: The ranks, multiples of ½ from 1 to their number; `nil` where one is missing.
    /// - Returns: The mid-ranks, or `nil` for ranks that are in none of these forms.
    static func midRanks(_ ranks: [Double?]) -> [Double?]? {
        let given = ranks.compactMap { $0 }
        let order = given.sorted()
        guard given.count == ranks.count else {
            return isPossible(order, missing: ranks.count - given.count) ? ranks : nil
        }
        let middle = SharedRanks.ranks(given)
        let sizes = given.map { rank in Double(given.count { $0 == rank }) }
        let first = zip(middle, sizes).map { $0 - ($1 - 1) / 2 }
        let last = zip(middle, sizes).map { $0 + ($1 - 1) / 2 }
        let distinct = order.enumerated().filter { $0.offset == 0 || order[$0.offset - 1] != $0.element }.map(\.element)
        let dense = given.map { rank in Double((distinct.firstIndex(of: rank) ?? 0) + 1) }
        return [middle, first, last, dense].contains(given) ? middle : nil
    }

    /// Whether each rank leaves room for the ranks below and above it, wherever the missing ones are.
    private static func isPossible(_ order: [Double], missing: Int) -> Bool {
        var start = 0
        while start < order.count {
            let rank = order[start]
            let size = order[start...].prefix { $0 == rank }.count
            guard rank >= Double(start + 1), rank <= Double(start + size + missing) else { return false }
            start += size
        }
        return true
    }
}

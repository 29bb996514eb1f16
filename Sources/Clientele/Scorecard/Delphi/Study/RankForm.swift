/// The usual ways to write a ranking with ties, and the mid-ranks that they stand for.
enum RankForm {
    /// The mid-ranks of a ranking.
    ///
    /// A complete ranking may number tied factors by their first place (1, 1, 3), their last (2, 2, 3), their mean place (1.5, 1.5, 3) or
    /// without gaps (1, 1, 2). Of an incomplete one the ranks stand as given, since missing factors may take any place between; tied ones
    /// that are numbered by their first place get their mean place.
    ///
    /// - Parameter ranks: The ranks, multiples of ½ from 1 to their number; `nil` where one is missing.
    /// - Returns: The mid-ranks, or `nil` for ranks that are in none of these forms.
    static func midRanks(_ ranks: [Double?]) -> [Double?]? {
        let given = ranks.compactMap { $0 }
        let order = given.sorted()
        guard given.count == ranks.count else {
            guard let places = incomplete(order, missing: ranks.count - given.count) else { return nil }
            return ranks.map { rank in rank.flatMap { places[$0] } }
        }
        let middle = MidRanks.ranks(given)
        let sizes = given.map { rank in Double(given.count { $0 == rank }) }
        let first = zip(middle, sizes).map { $0 - ($1 - 1) / 2 }
        let last = zip(middle, sizes).map { $0 + ($1 - 1) / 2 }
        let distinct = order.enumerated().filter { $0.offset == 0 || order[$0.offset - 1] != $0.element }.map(\.element)
        let dense = given.map { rank in Double((distinct.firstIndex(of: rank) ?? 0) + 1) }
        return [middle, first, last, dense].contains(given) ? middle : nil
    }

    /// The place of each rank of an incomplete ranking.
    private static func incomplete(_ order: [Double], missing: Int) -> [Double: Double]? {
        var places: [Double: Double] = [:]
        var start = 0
        while start < order.count {
            let rank = order[start]
            let size = order[start...].prefix { $0 == rank }.count
            let room = Double(start + 1)...Double(start + size + missing)
            guard room.contains(rank) else { return nil }
            let half = Double(size - 1) / 2
            let shift = rank - (Double(start + 1) + half)
            let isMiddle = shift >= 0 && shift.rounded() == shift && shift <= Double(missing)
            // A single factor may have shared its place with missing ones.
            places[rank] = size == 1 || isMiddle ? rank : min(rank + half, room.upperBound - half)
            start += size
        }
        return places
    }
}

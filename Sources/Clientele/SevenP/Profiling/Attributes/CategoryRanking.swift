/// Ranks categories by how many customers they have.
enum CategoryRanking {
    /// The places of the largest counts above zero, the largest first, of equal ones the first; places are in byte order of the texts.
    ///
    /// - Complexity: O(*n*) in the counts as long as few are asked for.
    static func largest(_ counts: [Int], limit: Int) -> [Int] {
        guard limit > 0 else { return [] }
        var best: [Int] = []
        for (place, count) in counts.enumerated() where count > 0 {
            if best.count == limit, let last = best.last, counts[last] >= count { continue }
            var (low, high) = (0, best.count)
            while low < high {
                let middle = (low + high) / 2
                if counts[best[middle]] >= count { low = middle + 1 } else { high = middle }
            }
            best.insert(place, at: low)
            if best.count > limit { best.removeLast() }
        }
        return best
    }

    /// How often each text stands in a column.
    static func counts(_ column: CodedTexts) -> [Int] {
        var counts = [Int](repeating: 0, count: column.texts.count + 1)
        for code in column.codes { counts[Int(code)] += 1 }
        return Array(counts.dropFirst())
    }
}

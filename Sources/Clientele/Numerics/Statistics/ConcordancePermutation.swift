/// The chance of a concordance at least as large as the one seen, were every judge to rank at random, with the ties that each made.
///
/// Exact where counting the distinct arrangements of the rank sums takes no more steps than there would be draws, else from seeded draws as (k + 1) / (n + 1), which never errs to the
/// side of significance (Phipson & Smyth 2010). It depends neither on the order of judges nor of items.
package struct ConcordancePermutation: Sendable, Equatable {
    package let p: Double
    /// Whether all arrangements were counted.
    package let isExact: Bool
    /// How many were drawn; 0 where all were counted.
    package let draws: Int

    /// How many steps from one arrangement to the next are counted whatever the draws.
    private static let fewSteps = 1_000
    /// How many ranks are drawn at most for one test.
    private static let mostRanks = 200_000_000

    /// Tests a concordance.
    ///
    /// - Parameters:
    ///   - concordance: The concordance; one whose *W* exists.
    ///   - draws: How many arrangements are drawn where they are too many to count, from 1. Of very large panels fewer are drawn.
    ///   - seed: The seed of the draws.
    /// - Complexity: O(*draws* · *n* · *m*).
    package init(_ concordance: RankConcordance, draws: Int, seed: UInt64) {
        let rows = concordance.doubledRanks.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
        let observed = concordance.doubledSums.reduce(0) { $0 + $1 * $1 }
        if let exact = ConcordancePermutation.exact(rows, observed, mostSteps: max(draws, ConcordancePermutation.fewSteps)) {
            p = exact
            isExact = true
            self.draws = 0
            return
        }
        let ranks = max(rows.count * concordance.items, 1)
        let count = max(min(draws, ConcordancePermutation.mostRanks / ranks), min(draws, 99), 1)
        var generator = SeededGenerator(seed: seed)
        p = Double(1 + ConcordancePermutation.drawn(rows, observed, count, &generator)) / Double(count + 1)
        isExact = false
        self.draws = count
    }

    /// In how many of the draws the sum of squares is at least the one seen.
    private static func drawn(_ rows: [[Int]], _ observed: Int, _ count: Int, _ generator: inout SeededGenerator) -> Int {
        guard let first = rows.first else { return 0 }
        var rows = rows
        var reached = 0
        for _ in 0..<count {
            // A judge's ranking may stand still: only how the others lie to it counts.
            var sums = first
            for row in rows.indices.dropFirst() {
                for place in stride(from: sums.count - 1, through: 1, by: -1) {
                    rows[row].swapAt(place, generator.next(below: place + 1))
                }
                for item in sums.indices { sums[item] += rows[row][item] }
            }
            if sums.reduce(0, { $0 + $1 * $1 }) >= observed { reached += 1 }
        }
        return reached
    }

    /// Counts all arrangements, judge by judge, of which those that differ in the order of the items alone are one.
    private static func exact(_ rows: [[Int]], _ observed: Int, mostSteps: Int) -> Double? {
        guard let items = rows.first?.count, items <= 6, 2 * items * rows.count <= 255 else { return nil }
        let arrangements = rows.map { distinctArrangements($0) }
        guard let widest = arrangements.indices.max(by: { arrangements[$0].count < arrangements[$1].count }) else { return nil }
        var states: [UInt64: Double] = [pack(rows[widest]): 1]
        var steps = 0
        for row in rows.indices where row != widest {
            steps += states.count * arrangements[row].count
            guard steps <= mostSteps else { return nil }
            var next: [UInt64: Double] = [:]
            for (state, chance) in states.sorted(by: { $0.key < $1.key }) {
                let sums = unpack(state, items)
                let part = chance / Double(arrangements[row].count)
                for arrangement in arrangements[row] {
                    next[pack(zip(sums, arrangement).map { $0 + $1 }.sorted()), default: 0] += part
                }
            }
            states = next
        }
        let reached = states.sorted { $0.key < $1.key }.filter { unpack($0.key, items).reduce(0) { $0 + $1 * $1 } >= observed }
        return min(reached.reduce(0) { $0 + $1.value }, 1)
    }

    private static func pack(_ sums: [Int]) -> UInt64 {
        sums.reduce(0) { $0 << 8 | UInt64(truncatingIfNeeded: $1) & 0xFF }
    }

    private static func unpack(_ state: UInt64, _ items: Int) -> [Int] {
        (0..<items).map { Int(truncatingIfNeeded: (state >> UInt64(8 * (items - 1 - $0))) & 0xFF) }
    }

    /// The distinct orders of a sorted row, each as likely as another.
    private static func distinctArrangements(_ row: [Int]) -> [[Int]] {
        guard row.count > 1 else { return [row] }
        var all: [[Int]] = []
        for place in row.indices where place == 0 || row[place] != row[place - 1] {
            var rest = row
            let head = rest.remove(at: place)
            for tail in distinctArrangements(rest) { all.append([head] + tail) }
        }
        return all
    }
}

import Clientele
import Dispatch
import Synchronization

/// What each way of judging says of every table of two groups.
struct TableDecisions: Sendable {
    static let ways = ["exact (default)", "Fisher", "Miettinen–Nurminen interval", "Newcombe interval"]

    let sizes: (Int, Int)
    /// Whether a way finds a difference in the table of x and y successes: [x][y][way].
    private(set) var found: [[[Bool]]]

    init(_ n: Int, _ m: Int) throws {
        sizes = (n, m)
        let rows = Mutex([[[Bool]]](repeating: [], count: n + 1))
        let score = UpliftAnalysis()
        let hybrid = UpliftAnalysis(interval: .newcombe)
        DispatchQueue.concurrentPerform(iterations: n + 1) { x in
            let row = (0...m).map { y -> [Bool] in
                guard let one = try? score.analyze(treated: (x, n), control: (y, m)),
                    let two = try? hybrid.analyze(treated: (x, n), control: (y, m))
                else { return [] }
                func excludes(_ result: UpliftResult) -> Bool { (result.lower ?? 0) > 0 || (result.upper ?? 0) < 0 }
                return [(one.p ?? 1) <= 0.05, (one.fisherP ?? 1) <= 0.05, excludes(one), excludes(two)]
            }
            rows.withLock { $0[x] = row }
        }
        found = rows.withLock { $0 }
    }

    /// The chance of each way to find a difference at two rates.
    func chances(_ p: Double, _ q: Double) -> [Double] {
        let (first, second) = (TableDecisions.masses(sizes.0, p), TableDecisions.masses(sizes.1, q))
        var sums = [Double](repeating: 0, count: TableDecisions.ways.count)
        for x in 0...sizes.0 {
            for y in 0...sizes.1 {
                for way in sums.indices where found[x][y][way] { sums[way] += first[x] * second[y] }
            }
        }
        return sums
    }

    /// The chance that the exact test and the interval of a way disagree at a common rate.
    func disagreement(_ p: Double, way: Int) -> Double {
        let (first, second) = (TableDecisions.masses(sizes.0, p), TableDecisions.masses(sizes.1, p))
        var sum = 0.0
        for x in 0...sizes.0 {
            for y in 0...sizes.1 where found[x][y][0] != found[x][y][way] { sum += first[x] * second[y] }
        }
        return sum
    }

    /// The binomial distribution, one trial after another.
    private static func masses(_ n: Int, _ p: Double) -> [Double] {
        var masses = [1.0]
        for _ in 0..<n {
            var next = [Double](repeating: 0, count: masses.count + 1)
            for (x, mass) in masses.enumerated() {
                next[x] += mass * (1 - p)
                next[x + 1] += mass * p
            }
            masses = next
        }
        return masses
    }
}

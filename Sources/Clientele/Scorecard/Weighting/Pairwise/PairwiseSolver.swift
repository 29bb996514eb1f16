/// The arithmetic of a pairwise comparison.
struct PairwiseSolver {
    /// The matrix, reciprocal and connected, `nil` where there is no judgement.
    let rows: [[Double?]]

    /// Disagreement below this, in logarithms, is rounding.
    private static let agreement = 1e-9

    init(_ rows: [[Double?]]) {
        self.rows = rows
    }

    /// Harker's matrix (Harker 1987, "Incomplete pairwise comparisons in the analytic hierarchy process", Mathematical Modelling 9).
    var harkerRows: [[Double]] {
        rows.indices.map { row in
            let missing = Double(rows[row].count { $0 == nil })
            return rows.indices.map { row == $0 ? 1 + missing : rows[row][$0] ?? 0 }
        }
    }

    func eigenvector(from start: [Double]) -> PrincipalEigenvector? {
        PrincipalEigenvector.search(harkerRows, from: start)
    }

    /// The weights of least squared logarithmic error, which for a complete matrix are the geometric means of its rows; sum 1.
    func logLeastSquares() -> [Double]? {
        let count = rows.count
        let isComplete = rows.allSatisfy { $0.allSatisfy { $0 != nil } }
        let sums = rows.map { row in OrderFreeSum.of(row.map { $0.map(Libm.log) ?? 0 }) }
        var logs = sums.map { $0 / Double(count) }
        if !isComplete {
            // The Laplacian of the graph of judgements; the last criterion is held at 0.
            var laplacian = SymmetricMatrix(dimension: count - 1)
            for row in 0..<(count - 1) {
                laplacian[row, row] = Double(rows[row].count { $0 != nil } - 1)
                for column in 0..<row where rows[row][column] != nil { laplacian[row, column] = -1 }
            }
            guard let factor = CholeskyFactor(laplacian) else { return nil }
            logs = factor.solve(Array(sums.dropLast())) + [0]
        }
        guard let largest = logs.max(), largest.isFinite else { return nil }
        guard let shares = OrderFreeSum.shares(logs.map { Libm.exp($0 - largest) }), shares.allSatisfy({ $0 > 0 }) else { return nil }
        return shares
    }

    static func consistencyIndex(_ eigen: PrincipalEigenvector, _ count: Int) -> Double {
        count < 2 ? 0 : max(0, eigen.eigenvalue - Double(count)) / Double(count - 1)
    }

    func consistencyIndex() -> Double? {
        logLeastSquares().flatMap { eigenvector(from: $0) }.map { PairwiseSolver.consistencyIndex($0, rows.count) }
    }

    /// Crawford & Williams 1985; `nil` for fewer than three criteria.
    func geometricConsistencyIndex(_ means: [Double]) -> Double? {
        let count = rows.count
        guard count >= 3 else { return nil }
        var squares: [Double] = []
        for row in 0..<count {
            for column in (row + 1)..<count {
                let error = logError(row, column, means) ?? 0
                squares.append(error * error)
            }
        }
        return 2 * OrderFreeSum.of(squares) / (Double(count - 1) * Double(count - 2))
    }

    /// ln(*a*ᵢⱼ *w*ⱼ / *w*ᵢ), `nil` without a judgement.
    private func logError(_ row: Int, _ column: Int, _ weights: [Double]) -> Double? {
        rows[row][column].map { Libm.log($0) + Libm.log(weights[column]) - Libm.log(weights[row]) }
    }

    /// The pairs whose judgement is farthest from the ratio of the weights, the farthest first.
    func farthestJudgements(from weights: [Double], most: Int) -> [(Int, Int)] {
        var errors: [(row: Int, column: Int, size: Double)] = []
        for row in rows.indices {
            for column in rows.indices where column > row {
                if let error = logError(row, column, weights), abs(error) > PairwiseSolver.agreement {
                    errors.append((row, column, abs(error)))
                }
            }
        }
        errors.sort { $0.size != $1.size ? $0.size > $1.size : ($0.row, $0.column) < ($1.row, $1.column) }
        return errors.prefix(most).map { ($0.row, $0.column) }
    }

    func replacing(_ row: Int, _ column: Int, by ratio: Double) -> PairwiseSolver {
        var changed = rows
        changed[row][column] = ratio
        changed[column][row] = 1 / ratio
        return PairwiseSolver(changed)
    }

    /// The three criteria, all judged, that contradict each other most.
    func worstTriad(_ names: [String]) -> InconsistentTriad? {
        let logs = rows.map { row in row.map { $0.map(Libm.log) } }
        var worst = (0, 0, 0)
        var size = PairwiseSolver.agreement
        for first in rows.indices {
            for second in rows.indices where second > first {
                guard let firstOverSecond = logs[first][second] else { continue }
                for third in rows.indices where third > second {
                    guard let secondOverThird = logs[second][third], let firstOverThird = logs[first][third] else { continue }
                    let error = abs(firstOverSecond + secondOverThird - firstOverThird)
                    if error > size * (1 + PairwiseSolver.agreement) { (worst, size) = ((first, second, third), error) }
                }
            }
        }
        let (first, second, third) = worst
        guard third > 0, let one = rows[first][second], let two = rows[second][third], let judged = rows[first][third] else { return nil }
        return InconsistentTriad(
            names: [names[first], names[second], names[third]], firstOverSecond: one, secondOverThird: two, firstOverThird: judged,
            implied: one * two, inconsistency: -Libm.expm1(-size))
    }
}

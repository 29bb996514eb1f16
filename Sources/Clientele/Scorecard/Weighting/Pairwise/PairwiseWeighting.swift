/// Weights from comparing criteria two by two (the analytic hierarchy process, Saaty 1977 and 1980).
///
/// ```swift
/// let comparison = try PairwiseComparison(names: ["price", "service", "brand"], upperTriangle: [[2, 6], [3]])
/// let weights = try PairwiseWeighting(comparison).weights()
/// print(weights.values.map { ($0 * 1_000).rounded() / 1_000 })       // [0.6, 0.3, 0.1]
/// print(weights.evidence.comparison?.isAcceptable ?? false)  // true
/// ```
public struct PairwiseWeighting: WeightingMethod {
    /// The comparison.
    public let comparison: PairwiseComparison
    /// How priorities are read off it.
    public let priority: PairwisePriority
    /// Against which random index it is measured.
    public let randomIndexTable: RandomIndexTable

    /// Makes a method.
    ///
    /// - Parameters:
    ///   - comparison: The comparison, which may have gaps.
    ///   - priority: How priorities are read off it.
    ///   - randomIndexTable: Against which random index it is measured.
    public init(
        _ comparison: PairwiseComparison, priority: PairwisePriority = .eigenvector, randomIndexTable: RandomIndexTable = .saaty1980
    ) {
        self.comparison = comparison
        self.priority = priority
        self.randomIndexTable = randomIndexTable
    }

    /// Computes the weights.
    ///
    /// - Returns: The weights; their evidence says how consistent the comparison is.
    /// - Throws: ``ClienteleError/Code/overflow`` for judgements so extreme that the weights leave the range of numbers.
    /// - Complexity: O(*n*³).
    public func weights() throws -> Weights {
        let solver = PairwiseSolver(comparison.rows)
        guard let means = solver.logLeastSquares(), let eigen = solver.eigenvector(from: means) else {
            throw ClienteleError(
                .overflow, "the judgements are too extreme to be weighted",
                remedy: "compare criteria of similar importance, in several levels")
        }
        let proportions = priority == .eigenvector ? eigen.vector : means
        let evidence = evidence(solver, means: means, eigen: eigen, weights: proportions)
        return try Weights(
            method: priority.rawValue, names: comparison.names, proportions: proportions,
            evidence: WeightingEvidence(comparison: evidence))
    }

    private func evidence(
        _ solver: PairwiseSolver, means: [Double], eigen: PrincipalEigenvector, weights: [Double]
    ) -> PairwiseEvidence {
        let count = comparison.names.count
        let missing = comparison.missingJudgements
        let randomIndex = randomIndexTable.index(criteria: count, missing: missing)
        let index = PairwiseSolver.consistencyIndex(eigen, count)
        return PairwiseEvidence(
            priority: priority, criteria: count, missingJudgements: missing, principalEigenvalue: eigen.eigenvalue,
            eigenvalueBounds: [eigen.lower, eigen.upper], iterations: eigen.iterations, isConverged: eigen.isConverged,
            consistencyIndex: index, randomIndexTable: randomIndexTable, randomIndex: randomIndex,
            consistencyRatio: randomIndex.map { index / $0 },
            geometricConsistencyIndex: missing == 0 ? solver.geometricConsistencyIndex(means) : nil,
            mostInconsistentTriad: solver.worstTriad(comparison.names),
            advice: advice(solver, weights: weights, randomIndex: randomIndex))
    }

    private func advice(_ solver: PairwiseSolver, weights: [Double], randomIndex: Double?) -> [JudgementAdvice] {
        solver.farthestJudgements(from: weights, most: 3).map { row, column in
            let suggested = weights[row] / weights[column]
            let then = solver.replacing(row, column, by: suggested).consistencyIndex()
            return JudgementAdvice(
                first: comparison.names[row], second: comparison.names[column], ratio: solver.rows[row][column] ?? 1,
                suggested: suggested, consistencyRatioThen: randomIndex.flatMap { random in then.map { $0 / random } })
        }
    }
}

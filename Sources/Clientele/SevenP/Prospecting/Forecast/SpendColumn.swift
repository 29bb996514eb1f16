/// What each customer is expected to spend on a purchase, in units of the currency, and how uncertain that is in common.
struct SpendColumn: Sendable {
    var values: [Double]
    /// The derivatives of the logarithm of each value by the spend model's log parameters.
    private var gradients: [SIMD4<Double>] = []
    private var covariance: SymmetricMatrix?

    /// One value for everybody.
    init(flat value: Double, count: Int) {
        values = [Double](repeating: value, count: count)
    }

    /// The values of a fit; a customer whose mean does not exist is taken at another value.
    init(_ expectation: SpendExpectation, of columns: RepeatPurchaseColumns, otherwise fallback: Double) throws {
        let evaluator = SpendEvaluator(expectation)
        let terms = try Parallel.chunked(columns.count, size: 16_384) { row in
            let occasions = columns.spendingOccasions[row]
            return evaluator.mean(meanOfOccasions: columns.meanSpends[row], occasions: occasions)
        }
        values = terms.map { term in term.flatMap { $0.value.isFinite && $0.value > 0 ? $0.value : nil } ?? fallback }
        gradients = terms.map { $0?.gradient ?? SIMD4(repeating: 0) }
        covariance = expectation.covarianceMatrix
    }

    /// The variance of the logarithm of a sum of values with weights, as far as the parameters' uncertainty makes it; rows by their places.
    func logVariance(of rows: [Int], weights: [Double]) -> Double {
        guard let covariance, !gradients.isEmpty else { return 0 }
        var (gradient, sum) = (SIMD4<Double>(repeating: 0), 0.0)
        for (row, weight) in zip(rows, weights) {
            gradient += gradients[row] * (weight * values[row])
            sum += weight * values[row]
        }
        guard sum > 0 else { return 0 }
        let vector = (0..<covariance.dimension).map { gradient[$0] / sum }
        return max(0, covariance.quadraticForm(vector))
    }
}

/// The estimates of a solution in the units of the covariates.
struct CoxEstimates {
    enum Figure {
        case finite(value: Double, standardError: Double)
        case unbounded(sign: Int)
    }

    let outcome: CoxOutcome
    /// One entry a fitted covariate; `nil` where there is no estimate.
    let figures: [Figure?]
    /// The covariances of the finite ones.
    let covariance: [[Double]]
    /// g′ I⁻¹ g at coefficients of 0.
    let score: Double?
    /// β′ I β at the estimates.
    let wald: Double

    init(_ rows: CoxRows, _ solution: CoxSolution) {
        let finite = solution.coefficients.indices.filter { solution.unbounded[$0] == nil }
        let information = solution.likelihood.information
        // Where some coefficients have no end, the others are those of the likelihood in the limit.
        let inverse = finite.isEmpty ? SymmetricMatrix(dimension: 0) : information.submatrix(finite).cholesky()?.inverse
        let hasEstimates = (solution.outcome == .converged || solution.outcome == .monotoneLikelihood) && inverse != nil
        outcome = hasEstimates || solution.outcome == .notEstimable ? solution.outcome : .notConverged
        var figures = [Figure?](repeating: nil, count: solution.coefficients.count)
        if hasEstimates, let inverse {
            for (place, column) in finite.enumerated() {
                let deviation = rows.deviations[column]
                figures[column] = .finite(
                    value: solution.coefficients[column] / deviation, standardError: inverse[place, place].squareRoot() / deviation)
            }
            for (column, sign) in solution.unbounded { figures[column] = .unbounded(sign: sign) }
            covariance = finite.indices.map { row in
                finite.indices.map { inverse[row, $0] / rows.deviations[finite[row]] / rows.deviations[finite[$0]] }
            }
        } else {
            covariance = []
        }
        self.figures = figures
        let slope = solution.null.gradient
        score = solution.null.information.cholesky().map { factor in
            zip(factor.solve(slope), slope).reduce(0) { $0 + $1.0 * $1.1 }
        }
        wald = information.quadraticForm(solution.coefficients)
    }
}

/// What a ``CoxModel`` found, with its evidence.
public struct CoxFit: Sendable, Hashable, Codable {
    /// Whether the figures can be relied on, and why not.
    public let outcome: CoxOutcome
    /// How events at one time were dealt with.
    public let ties: CoxTies
    /// How much large coefficients were held back.
    public let penalty: Double
    /// The confidence level of intervals.
    public let confidenceLevel: Double
    /// How many rows the sample stands for.
    public let n: Double
    /// How many of them had the event.
    public let events: Double
    /// What each covariate does, in the order of the sample.
    public let coefficients: [CoxCoefficient]
    /// The covariances of the coefficients that were estimated, in their order: the inverse of the observed information.
    public let covariance: [[Double]]
    /// The mean of each covariate, by weight: what ``baselines`` stand for.
    public let covariateMeans: [Double]
    /// The logarithm of the partial likelihood at the estimates, without the penalty; where it has no top, what it rises to.
    public let logLikelihood: Double
    /// The same with all coefficients 0.
    public let nullLogLikelihood: Double
    /// Twice the difference of the two; none with a penalty.
    public let likelihoodRatioTest: CoxGlobalTest
    /// From the slope of the likelihood at coefficients of 0.
    public let scoreTest: CoxGlobalTest
    /// From the estimates and their covariances; only after ``CoxOutcome/converged``, and none with a penalty.
    public let waldTest: CoxGlobalTest
    /// How well the predicted hazards put the rows of the sample in order.
    public let concordance: Concordance
    /// How many steps Newton's method took.
    public let iterations: Int
    /// The largest slope of the likelihood at the estimates, per standard deviation of a covariate; 0 at a top.
    public let gradientNorm: Double
    /// The cumulative hazard at the means of the covariates, stratum by stratum; none unless the fit converged.
    public let baselines: [BaselineHazard]

    init(
        _ model: CoxModel, sample: SurvivalSample, all: CoxRows, rows: CoxRows, findings: [CoxCoefficientStatus?], solution: CoxSolution,
        z: Double
    ) {
        ties = model.ties
        penalty = model.penalty
        confidenceLevel = model.confidenceLevel
        n = sample.size
        events = sample.eventCount
        covariateMeans = all.means
        nullLogLikelihood = solution.null.unpenalized
        logLikelihood = solution.likelihood.unpenalized
        iterations = solution.iterations
        gradientNorm = solution.likelihood.gradient.reduce(0) { max($0, $1.magnitude) }
        let estimates = CoxEstimates(rows, solution)
        outcome = estimates.outcome
        coefficients = sample.covariates.indices.map { column in
            let name = sample.covariates[column].name
            if let finding = findings[column] { return CoxCoefficient(name: name, status: finding) }
            guard let place = rows.columns.firstIndex(of: column), let estimate = estimates.figures[place] else {
                return CoxCoefficient(name: name, status: .notEstimated)
            }
            switch estimate {
            case .unbounded(let sign): return CoxCoefficient(name: name, status: sign > 0 ? .infinite : .minusInfinite)
            case .finite(let value, let error): return CoxCoefficient(name: name, coefficient: value, standardError: error, z: z)
            }
        }
        covariance = estimates.covariance
        let isPlain = penalty == 0 && estimates.outcome != .notConverged
        let difference = 2 * (solution.likelihood.unpenalized - solution.null.unpenalized)
        likelihoodRatioTest = CoxGlobalTest(chiSquare: isPlain ? difference : nil, degreesOfFreedom: rows.width)
        scoreTest = CoxGlobalTest(chiSquare: isPlain ? estimates.score : nil, degreesOfFreedom: rows.width)
        waldTest = CoxGlobalTest(
            chiSquare: isPlain && estimates.outcome == .converged ? estimates.wald : nil, degreesOfFreedom: rows.width)
        let predictors = rows.predictors(solution.coefficients)
        concordance = Concordance(rows.order, risks: predictors)
        baselines =
            estimates.outcome == .converged ? CoxBaseline.hazards(rows, ties: model.ties, predictors: predictors, names: sample.strata) : []
    }
}

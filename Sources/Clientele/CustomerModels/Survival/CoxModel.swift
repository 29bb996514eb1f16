/// Explains how long customers stay by their covariates: proportional hazards (Cox 1972, "Regression models and life-tables").
///
/// The hazard of a customer is an unknown baseline times the exponential of a sum of covariates times coefficients; a coefficient is the
/// logarithm of the *hazard ratio*. The baseline can differ from stratum to stratum. What is assumed is that ratios stay the same over time,
/// which ``CoxFit/proportionality(in:transform:)`` tests.
///
/// ```swift
/// let sample = try SurvivalSample(
///     durations: [1, 2, 3, 4, 5, 6, 7, 8], events: [true, true, true, true, true, true, false, false],
///     covariates: [SurvivalCovariate("complained", [1, 0, 1, 1, 0, 0, 1, 0])])
/// let fit = try CoxModel().fit(sample)
/// print(fit.outcome, fit.coefficients.map(\.status))  // converged [Clientele.CoxCoefficientStatus.estimated]
/// ```
public struct CoxModel: Sendable, Hashable {
    /// How events at one time are dealt with.
    public var ties: CoxTies
    /// How much large coefficients are held back: half of it, times the sum of their squares, is taken off the likelihood.
    ///
    /// Coefficients count per standard deviation of their covariate there, so that units do not matter. 0 is the usual model.
    public var penalty: Double
    /// The confidence level of intervals, above 0 and below 1.
    public var confidenceLevel: Double

    /// Makes a model.
    ///
    /// - Parameters:
    ///   - ties: How events at one time are dealt with.
    ///   - penalty: How much large coefficients are held back, finite and from 0.
    ///   - confidenceLevel: The level of intervals, above 0 and below 1.
    public init(ties: CoxTies = .efron, penalty: Double = 0, confidenceLevel: Double = 0.95) {
        self.ties = ties
        self.penalty = penalty
        self.confidenceLevel = confidenceLevel
    }

    /// Fits the model by maximum partial likelihood.
    ///
    /// Weights are those of cases: they multiply a row's part of the likelihood. With Breslow's ties that is the same as repeating the row;
    /// Efron's take each weighted row for one event of the mean weight of its time, as other packages do.
    ///
    /// - Parameter sample: The rows, with at least one covariate.
    /// - Returns: The fit, which says in ``CoxFit/outcome`` whether it can be relied on.
    /// - Throws: ``ClienteleError/Code/missingData`` without covariates; ``ClienteleError/Code/invalidArgument`` for a penalty or confidence
    ///   level outside its range.
    /// - Complexity: O(*n* log *n*), and O(*n* *p*²) a step for *p* covariates, of which there seldom are ten.
    public func fit(_ sample: SurvivalSample) throws -> CoxFit {
        let z = try SurvivalInterval.z(confidenceLevel: confidenceLevel)
        guard penalty >= 0, penalty < .infinity else {
            throw ClienteleError(.invalidArgument, "the penalty \(penalty) is not a finite number from 0", remedy: "give 0 for none")
        }
        guard !sample.covariates.isEmpty else {
            throw ClienteleError(
                .missingData, "the sample has no covariates to explain durations by", remedy: "give covariates, or use KaplanMeier")
        }
        let all = CoxRows(sample)
        let zeros = [Double](repeating: 0, count: all.width)
        let start = CoxLikelihood(all, ties: ties, coefficients: zeros, penalty: 0)
        let findings = CoxScreening.findings(start.information, events: sample.eventCount, keepsCollinear: penalty > 0)
        let rows = all.keeping(findings.indices.filter { findings[$0] == nil })
        let solution = CoxNewton(rows: rows, ties: ties, penalty: penalty).solve()
        return CoxFit(self, sample: sample, all: all, rows: rows, findings: findings, solution: solution, z: z)
    }
}

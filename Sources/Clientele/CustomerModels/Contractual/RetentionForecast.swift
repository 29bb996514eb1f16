/// Projects the retention of cohorts: fits the shifted beta-geometric, holds the beta-discrete-Weibull against it, and says what follows.
///
/// ```swift
/// let counts = try RetentionCounts(survivors: [1000, 869, 743, 653, 593, 551, 517, 491])
/// let result = try RetentionForecast(horizon: 5).forecast(counts)
/// print(result.survival.suffix(5).map { (($0 ?? 0) * 1000).rounded() / 1000 })  // [0.46, 0.436, 0.414, 0.395, 0.378]
/// ```
public struct RetentionForecast: Sendable, Hashable {
    /// How many periods to project beyond the last one seen, from 0 to 1,000.
    public var horizon: Int
    /// The discount rate a period.
    public var discountRate: Double
    /// Which payments count towards residual lifetimes, and from when they are discounted.
    public var payment: PaymentTiming
    /// The coverage of intervals.
    public var confidence: Double

    /// Makes a projection.
    ///
    /// - Parameters:
    ///   - horizon: How many periods to project beyond the last one seen, from 0 to 1,000.
    ///   - discountRate: The discount rate a period, not negative.
    ///   - payment: Which payments count towards residual lifetimes, and from when they are discounted.
    ///   - confidence: The coverage of intervals.
    public init(
        horizon: Int = 12, discountRate: Double = 0.1, payment: PaymentTiming = .comingUndiscounted, confidence: Double = 0.95
    ) {
        self.horizon = horizon
        self.discountRate = discountRate
        self.payment = payment
        self.confidence = confidence
    }

    /// Projects counts.
    ///
    /// - Parameter counts: The counts of at least one cohort.
    /// - Returns: The projection with its evidence.
    /// - Throws: ``ClienteleError/Code/emptyBase`` without cohorts, ``ClienteleError/Code/invalidArgument`` for a horizon, rate or confidence out
    ///   of range.
    /// - Complexity: O(*n t*) in cohorts and periods, then a few hundred steps of O(*t*).
    public func forecast(_ counts: RetentionCounts) throws -> RetentionForecastResult {
        guard (0...1_000).contains(horizon) else {
            throw ClienteleError(.invalidArgument, "a horizon of \(horizon) periods is not usable", remedy: "give 0 to 1,000")
        }
        let fit = try ShiftedBetaGeometric.fit(counts, confidence: confidence)
        let other = try BetaDiscreteWeibull.fit(counts, confidence: confidence)
        let last = counts.periods + horizon
        let curve = (0...last).map { fit.survival($0) }
        let newCustomer = try fit.residualLifetime(after: 0, at: discountRate, payment: .atOnce)
        let residual = try (0...counts.periods).map { try fit.residualLifetime(after: $0, at: discountRate, payment: payment) }
        let observed = counts.observedRetentionRates
        return RetentionForecastResult(
            model: ShiftedBetaGeometric.name, cohorts: counts.cohorts.count, customers: counts.customers, periods: counts.periods,
            identifiability: fit.identifiability, explanation: fit.identifiability.explanation, alpha: fit.model?.alpha,
            beta: fit.model?.beta, logLikelihood: fit.logLikelihood, aic: fit.aic, converged: fit.converged, gradientNorm: fit.gradientNorm,
            iterations: fit.iterations, standardErrors: fit.errors(), covarianceNote: fit.covarianceNote, parameters: fit.parameters,
            constantChurn: fit.constantChurn, heterogeneityRatio: fit.heterogeneityRatio, confidence: confidence,
            survival: curve.map { $0?.value }, survivalLower: curve.map { $0?.lower }, survivalUpper: curve.map { $0?.upper },
            retentionRates: last > 0 ? (1...last).map { fit.retentionRate($0) } : [],
            observedSurvival: RetentionForecast.observedSurvival(observed), observedRetentionRates: observed.map(\.rate),
            discountRate: discountRate, payment: payment, discountedLifetime: newCustomer, discountedResidualLifetimes: residual,
            comparison: RetentionComparison(fit, against: other), cohortCurves: counts.cohorts.map { CohortCurve($0, fit: fit) })
    }

    /// The product of the observed retention rates (Kaplan & Meier 1958), as long as somebody decided.
    private static func observedSurvival(_ observed: [ObservedRetention]) -> [Double?] {
        var survival: Double? = 1
        return [1]
            + observed.map { period in
                survival = survival.flatMap { share in period.rate.map { share * $0 } }
                return survival
            }
    }
}

extension RetentionFit {
    /// The standard errors by the names of the parameters, or `nil` where there are none.
    func errors() -> [String: Double]? {
        let pairs = parameters.compactMap { parameter in parameter.standardError.map { (parameter.name, $0) } }
        return pairs.isEmpty ? nil : Dictionary(pairs) { first, _ in first }
    }
}

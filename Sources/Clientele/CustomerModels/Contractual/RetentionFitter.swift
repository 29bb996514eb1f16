/// Fits the built-in retention models: the gate, the search, the evidence.
struct RetentionFitter: Sendable {
    let likelihood: RetentionLikelihood
    let confidence: Double

    /// Beyond it a logarithm of α or β is not searched: 10⁹ and 10⁻⁹.
    static let logRange = 20.723265836946414
    /// The logarithm of c is searched within e^±3, about 0.05 to 20.
    static let logPowerRange = 3.0
    /// Twice the log-likelihood by which customers must differ, at 5 %.
    ///
    /// Alike is the edge of the range, so the test is one-sided: the quantile
    /// of χ²(1) at 90 % (Self & Liang 1987, case 5).
    private static let heterogeneityQuantile = 2.705543454095404

    /// With more decisions than this the likelihood is a parabola within its interval, and rounding drowns what it falls by.
    private static let mostProfiled = 1e8

    init(_ counts: RetentionCounts, confidence: Double) throws {
        try Estimate.check(confidence: confidence)
        guard !counts.cohorts.isEmpty else {
            throw ClienteleError(.emptyBase, "there are no cohorts to fit a model to", remedy: "give the survivors of at least one cohort")
        }
        likelihood = RetentionLikelihood(counts)
        self.confidence = confidence
    }

    // MARK: - The two models

    func fitShiftedBetaGeometric() -> RetentionFit<ShiftedBetaGeometric> {
        if let reason = edge { return unfitted(reason, parameters: ShiftedBetaGeometric.parameterNames.count) }
        // The score decides exactly whether the likelihood rises at all when customers begin to differ.
        guard likelihood.heterogeneityScore > 0 else { return unfitted(.homogeneous, parameters: 2) }
        let outcome = search(starts: shiftedStarts)
        var fit = fitted(outcome) { try? ShiftedBetaGeometric(alpha: Libm.exp($0[0]), beta: Libm.exp($0[1])) }
        if let ratio = fit.heterogeneityRatio, ratio < RetentionFitter.heterogeneityQuantile, fit.identifiability == .identified {
            fit.identifiability = .weakHeterogeneity
        }
        return fit
    }

    func fitBetaDiscreteWeibull() -> RetentionFit<BetaDiscreteWeibull> {
        if let reason = edge { return unfitted(reason, parameters: BetaDiscreteWeibull.parameterNames.count) }
        guard likelihood.periods >= 3 else { return unfitted(.tooFewPeriods, parameters: 3) }
        let alike = searchHomogeneousWeibull()
        let outcome = search(starts: weibullStarts)
        let make = { (p: [Double]) in try? BetaDiscreteWeibull(alpha: Libm.exp(p[0]), beta: Libm.exp(p[1]), c: Libm.exp(p[2])) }
        // A maximum that is no higher than that of customers who are alike is none: α and β only run away.
        if alike.status == .converged, -outcome.value < -alike.value + 1e-6 {
            var fit: RetentionFit<BetaDiscreteWeibull> = unfitted(.homogeneous, parameters: 3)
            fit.logLikelihood = -alike.value
            fit.aic = 2 * alike.value + 4
            fit.heterogeneityRatio = 2 * (-alike.value - likelihood.constantChurn)
            // They are alike, but their churn is not constant.
            fit.constantChurn = nil
            return fit
        }
        return fitted(outcome, make)
    }

    // MARK: - The gate

    /// Why the likelihood has no maximum inside the range, where that can be read off the counts.
    private var edge: RetentionIdentifiability? {
        let (kept, lost) = (likelihood.totalKept, likelihood.totalLost)
        if kept + lost == 0 { return .noDecisions }
        if lost == 0 { return .nobodyLeaves }
        if kept == 0 { return .everybodyLeavesAtOnce }
        if likelihood.periods == 1 { return .onePeriod }
        if likelihood.lost.dropFirst().allSatisfy({ $0 == 0 }) { return .nobodyLeavesLater }
        return nil
    }

    private func unfitted<Model>(_ reason: RetentionIdentifiability, parameters: Int) -> RetentionFit<Model> {
        let hasRate = reason != .noDecisions && reason != .nobodyLeavesLater
        let value: Double? = hasRate ? likelihood.constantChurn : reason == .nobodyLeavesLater ? saturated : nil
        // A rate that is not free to vary counts as one parameter.
        let free = reason == .homogeneous || reason == .onePeriod || reason == .nobodyLeavesLater ? 1.0 : 0
        return RetentionFit(
            identifiability: reason, model: nil, parameters: [], logLikelihood: value, aic: value.map { 2 * free - 2 * $0 },
            converged: reason != .noDecisions, gradientNorm: nil, iterations: 0, logCovariance: nil,
            covarianceNote: reason.explanation, constantChurn: hasRate ? churn : nil, heterogeneityRatio: nil, confidence: confidence)
    }

    private var churn: Estimate? {
        Estimate.wilson(likelihood.totalLost, of: likelihood.totalLost + likelihood.totalKept, confidence: confidence)
    }

    /// The log-likelihood of a rate of its own for each period, which no model exceeds.
    private var saturated: Double {
        zip(likelihood.kept, likelihood.lost).reduce(0) { sum, pair in
            let total = pair.0 + pair.1
            return sum + (pair.0 > 0 ? pair.0 * Libm.log(pair.0 / total) : 0) + (pair.1 > 0 ? pair.1 * Libm.log(pair.1 / total) : 0)
        }
    }

    // MARK: - The search

    /// Starts at the mean churn of the first period and three degrees of how much customers differ.
    private var shiftedStarts: [[Double]] {
        let first = (likelihood.lost.first ?? 0) + 0.5
        let mean = first / ((likelihood.kept.first ?? 0) + first + 0.5)
        return [0.5, 4, 40].map { [Libm.log(mean * $0), Libm.log((1 - mean) * $0)] }
    }

    private var weibullStarts: [[Double]] {
        let shifted = search(starts: shiftedStarts).point
        return [[shifted[0], shifted[1], 0]] + shiftedStarts.prefix(2).flatMap { start in [-0.4, 0.4].map { start + [$0] } }
    }

    private func search(starts: [[Double]]) -> OptimizationOutcome {
        search(solver(dimension: starts.first?.count ?? 0), starts: starts, objective)
    }

    private func objective(_ point: [Double]) -> (value: Double, gradient: [Double]) {
        let (value, gradient) = likelihood.evaluate(point)
        return (-value, gradient.map { -$0 })
    }

    /// Searches go by the likelihood a decision, so that neither tolerances nor steps depend on how many customers there are.
    private func search(
        _ solver: BoundedQuasiNewton, starts: [[Double]], _ objective: ([Double]) -> (value: Double, gradient: [Double])
    ) -> OptimizationOutcome {
        let scale = likelihood.totalKept + likelihood.totalLost
        let outcome = solver.minimize(fromEach: starts) { point in
            let (value, gradient) = objective(point)
            return (value / scale, gradient.map { $0 / scale })
        }
        return OptimizationOutcome(
            point: outcome.point, value: outcome.value * scale, gradient: outcome.gradient.map { $0 * scale },
            projectedGradientNorm: outcome.projectedGradientNorm * scale, iterations: outcome.iterations, evaluations: outcome.evaluations,
            status: outcome.status, atLowerBound: outcome.atLowerBound, atUpperBound: outcome.atUpperBound)
    }

    private func solver(dimension: Int) -> BoundedQuasiNewton {
        let limits = Array([RetentionFitter.logRange, RetentionFitter.logRange, RetentionFitter.logPowerRange].prefix(dimension))
        return BoundedQuasiNewton(lower: limits.map { -$0 }, upper: limits, gradientTolerance: 1e-10, maximumIterations: 200)
    }

    private func searchHomogeneousWeibull() -> OptimizationOutcome {
        let rate = max(likelihood.totalLost / (likelihood.totalLost + likelihood.totalKept), 1e-12)
        let scale = Libm.log(-Libm.log1p(-min(rate, 1 - 1e-12)))
        let limits = [RetentionFitter.logRange, RetentionFitter.logPowerRange]
        let solver = BoundedQuasiNewton(lower: limits.map { -$0 }, upper: limits, gradientTolerance: 1e-10, maximumIterations: 200)
        return search(solver, starts: [[scale, 0], [scale, -0.5], [scale, 0.5]]) { point in
            let (value, gradient) = likelihood.evaluateHomogeneousWeibull(point)
            return (-value, gradient.map { -$0 })
        }
    }

    // MARK: - The evidence

    private func fitted<Model: RetentionModel>(_ outcome: OptimizationOutcome, _ make: ([Double]) -> Model?) -> RetentionFit<Model> {
        let value = outcome.value.isFinite ? -outcome.value : nil
        let count = Double(Model.parameterNames.count)
        let isAtEdge = zip(outcome.atLowerBound, outcome.atUpperBound).contains { $0 || $1 }
        let reason: RetentionIdentifiability =
            value == nil || outcome.status != .converged ? .notConverged : isAtEdge ? .atBoundary : .identified
        var fit = RetentionFit<Model>(
            identifiability: reason, model: reason.hasParameters ? make(outcome.point) : nil, parameters: [], logLikelihood: value,
            aic: value.map { 2 * count - 2 * $0 }, converged: outcome.status == .converged,
            gradientNorm: outcome.gradient.map(\.magnitude).max().flatMap { $0.isFinite ? $0 : nil }, iterations: outcome.iterations,
            logCovariance: nil, covarianceNote: reason.explanation, constantChurn: churn,
            heterogeneityRatio: value.map { max(2 * ($0 - likelihood.constantChurn), 0) }, confidence: confidence)
        guard fit.model != nil else { return fit }
        let covariance = covariance(at: outcome.point)
        fit.logCovariance = covariance?.rows
        fit.covarianceNote = covariance == nil ? "the likelihood is flat in some direction at its maximum" : nil
        let profile = ProfileLikelihood(search: solver(dimension: outcome.point.count))
        fit.parameters = Model.parameterNames.indices.map { place in
            let estimate = Libm.exp(outcome.point[place])
            let logError = covariance.map { $0[place, place].squareRoot() }
            if let logError, likelihood.totalKept + likelihood.totalLost > RetentionFitter.mostProfiled {
                let half = NormalDistribution.quantile(0.5 + confidence / 2) * logError
                return RetentionParameter(
                    name: Model.parameterNames[place], value: estimate, standardError: logError * estimate,
                    lower: estimate * Libm.exp(-half), upper: estimate * Libm.exp(half))
            }
            let ends = profile.interval(of: place, around: outcome, confidence: confidence, standardError: logError, objective)
            return RetentionParameter(
                name: Model.parameterNames[place], value: estimate, standardError: logError.map { $0 * estimate },
                lower: RetentionFitter.limit(ends?.lower), upper: RetentionFitter.limit(ends?.upper))
        }
        return fit
    }

    /// The end of an interval on the natural scale, where the data set one.
    private static func limit(_ end: ProfileInterval.End?) -> Double? {
        // Towards the end of the range the other parameter meets its own limit: what is found there is not the data's doing.
        guard case .at(let logarithm) = end, logarithm.magnitude < RetentionFitter.logRange - 5 else { return nil }
        return Libm.exp(logarithm)
    }

    private func covariance(at point: [Double]) -> SymmetricMatrix? {
        let hessian = FiniteDifference.hessian(at: point) { likelihood.evaluate($0).gradient.map { -$0 } }
        guard let inverse = hessian.cholesky()?.inverse,
            (0..<point.count).allSatisfy({ inverse[$0, $0].isFinite && inverse[$0, $0] > 0 })
        else { return nil }
        return inverse
    }
}

extension ShiftedBetaGeometric {
    /// Fits the model by maximum likelihood.
    ///
    /// The gate is exact: whether the likelihood rises when customers begin to differ is read off its derivative there, so counts that tell of
    /// no differences give ``RetentionIdentifiability/homogeneous`` and not parameters in the thousands.
    ///
    /// - Parameters:
    ///   - counts: The counts of at least one cohort.
    ///   - confidence: The coverage of intervals.
    /// - Returns: The fit with its evidence.
    /// - Throws: ``ClienteleError/Code/emptyBase`` without cohorts, ``ClienteleError/Code/invalidArgument`` for a confidence that is not
    ///   between 0 and 1.
    /// - Complexity: O(*n t*) in cohorts and periods, then O(*t*) a step of the search.
    public static func fit(_ counts: RetentionCounts, confidence: Double = 0.95) throws -> RetentionFit<ShiftedBetaGeometric> {
        try RetentionFitter(counts, confidence: confidence).fitShiftedBetaGeometric()
    }
}

extension BetaDiscreteWeibull {
    /// Fits the model by maximum likelihood, from several starts.
    ///
    /// - Parameters:
    ///   - counts: The counts of at least one cohort.
    ///   - confidence: The coverage of intervals.
    /// - Returns: The fit with its evidence.
    /// - Throws: ``ClienteleError/Code/emptyBase`` without cohorts, ``ClienteleError/Code/invalidArgument`` for a confidence that is not
    ///   between 0 and 1.
    /// - Complexity: O(*n t*) in cohorts and periods, then O(*t*) a step of the search.
    public static func fit(_ counts: RetentionCounts, confidence: Double = 0.95) throws -> RetentionFit<BetaDiscreteWeibull> {
        try RetentionFitter(counts, confidence: confidence).fitBetaDiscreteWeibull()
    }
}

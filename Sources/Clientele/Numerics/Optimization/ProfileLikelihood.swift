/// Confidence intervals from the likelihood itself, without the normal approximation.
///
/// The values of a parameter for which the log-likelihood, maximised over all other parameters, lies no more than half a chi-square quantile below
/// its maximum (Venzon & Moolgavkar 1988, "A method for computing profile-likelihood-based confidence intervals"; Wilks 1938).
package struct ProfileLikelihood: Sendable {
    /// The search that found the estimate: its bounds and tolerances hold for the other parameters, too.
    package var search: BoundedQuasiNewton
    /// How far from the estimate an end is looked for, in steps that double: beyond this many doublings there is none.
    package var maximumDoublings = 40

    /// Profiles of what a search has minimised.
    package init(search: BoundedQuasiNewton) {
        self.search = search
    }

    /// The interval of one parameter.
    ///
    /// - Parameters:
    ///   - parameter: The place of the parameter.
    ///   - outcome: What the search came to.
    ///   - confidence: The confidence, between 0 and 1.
    ///   - standardError: The parameter's standard error, if known: the first place to look is an end of its normal interval.
    ///   - objective: What was minimised: the negative log-likelihood with its gradient.
    /// - Returns: The interval, or `nil` if the place, the confidence or the outcome is none.
    package func interval(
        of parameter: Int, around outcome: OptimizationOutcome, confidence: Double = 0.95, standardError: Double? = nil,
        _ objective: BoundedQuasiNewton.Objective
    ) -> ProfileInterval? {
        guard outcome.point.indices.contains(parameter), outcome.value.isFinite, search.lower.count == outcome.point.count,
            search.upper.count == outcome.point.count, confidence > 0, confidence < 1
        else { return nil }
        let deviate = ProfileLikelihood.deviate(confidence)
        var first = (standardError ?? .nan) * deviate
        if !(first > 0 && first < .infinity) {
            first = ProfileLikelihood.guess(parameter, outcome, objective) * deviate
        }
        var lower = ProfileSearch(self, parameter, outcome, deviate * deviate / 2)
        var upper = lower
        let lowerEnd = lower.end(step: -first, objective)
        let upperEnd = upper.end(step: first, objective)
        let better = [lower.best, upper.best].filter { $0.value < outcome.value - 1e-7 * max(1, abs(outcome.value)) }
            .min { $0.value < $1.value }
        return ProfileInterval(
            lower: lowerEnd, upper: upperEnd, drop: deviate * deviate / 2, betterPoint: better?.point,
            evaluations: lower.evaluations + upper.evaluations)
    }

    /// Both signs of the standard normal quantile hold the confidence between them; its square is the quantile of chi-square(1).
    private static func deviate(_ confidence: Double) -> Double {
        let half = confidence / 2
        return RootFinding.brent(in: 0...40) { end in
            AdaptiveQuadrature.integrate(0...end) { Libm.exp(-$0 * $0 / 2) }.value / (2 * Double.pi).squareRoot() - half
        } ?? 1.96
    }

    /// A standard error from the curvature along the parameter's own axis, or a tenth of its size.
    private static func guess(
        _ parameter: Int, _ outcome: OptimizationOutcome, _ objective: BoundedQuasiNewton.Objective
    ) -> Double {
        let size = max(abs(outcome.point[parameter]), 1)
        var moved = outcome.point
        moved[parameter] += 1e-4 * size
        let gradient = objective(moved).gradient
        guard gradient.indices.contains(parameter) else { return 0.1 * size }
        let curvature = (gradient[parameter] - outcome.gradient[parameter]) / (1e-4 * size)
        let error = 1 / curvature.squareRoot()
        return error > 1e-12 * size && error < 1e6 * size ? error : 0.1 * size
    }
}

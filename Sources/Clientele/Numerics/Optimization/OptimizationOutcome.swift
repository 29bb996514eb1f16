/// How a minimisation ended, with the evidence.
package struct OptimizationOutcome: Sendable, Equatable {
    /// Why a minimisation ended.
    package enum Status: String, Sendable, Hashable, Codable {
        /// The projected gradient is within the tolerance.
        case converged
        /// The iterations were used up before.
        case iterationLimit
        /// The evaluations were used up before.
        case evaluationLimit
        /// No step along the direction of descent brings the value down: as a rule the rounding error of the value is larger than what could still
        /// be gained, or the gradient does not belong to the value.
        case lineSearchFailed
        /// The value or the gradient at the start is infinite or not a number.
        case notFinite
        /// A lower bound lies above its upper bound or is not a number, or there are not as many bounds as parameters.
        case invalidBounds
    }

    /// What one start of several came to.
    package struct Run: Sendable, Equatable {
        package let start: [Double]
        package let point: [Double]
        package let value: Double
        package let projectedGradientNorm: Double
        package let iterations: Int
        package let evaluations: Int
        package let status: Status
    }

    /// The best point found, within the bounds.
    package let point: [Double]
    /// The value there; infinite if the status is `notFinite` or `invalidBounds`.
    package let value: Double
    /// The gradient there; zeros if the status is `notFinite` or `invalidBounds`.
    package let gradient: [Double]
    /// The largest absolute component of P(x − g) − x, P being the nearest point within the bounds (Byrd, Lu, Nocedal & Zhu 1995, equation 6.1);
    /// infinite if the status is `notFinite` or `invalidBounds`.
    package let projectedGradientNorm: Double
    /// How many steps were taken.
    package let iterations: Int
    /// How often value and gradient were computed.
    package let evaluations: Int
    package let status: Status
    /// Which parameters are at their lower bound.
    package let atLowerBound: [Bool]
    /// Which parameters are at their upper bound; one whose bounds are equal is at both.
    package let atUpperBound: [Bool]
    /// What each start came to, in their order; one element for a single start.
    package internal(set) var runs: [Run] = []

    /// Whether the projected gradient is within the tolerance.
    package var isConverged: Bool { status == .converged }
    /// Whether some parameter is at a bound.
    package var isAtBound: Bool { atLowerBound.contains(true) || atUpperBound.contains(true) }
    /// How often value and gradient were computed over all starts.
    package var totalEvaluations: Int { runs.reduce(0) { $0 + $1.evaluations } }
}

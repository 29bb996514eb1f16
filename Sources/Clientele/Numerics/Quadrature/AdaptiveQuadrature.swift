/// Integrals to a given accuracy.
///
/// - `integrate(_:)`: smooth functions over a finite range, also with peaks (Gauss–Kronrod, adaptive).
/// - `integrate(from:)`: smooth functions from a number to infinity.
/// - `integrateSingular(_:)` and `integrateSingular(from:)`: functions that are infinite at an end of the range, such as xᵃ⁻¹ with a < 1.
/// - `logIntegrate(_:)` and `logIntegrate(from:)`: functions given by their logarithm, whose values may be too large or small for a `Double`.
package enum AdaptiveQuadrature {
    /// How often a function is computed at most, if not said otherwise.
    package static let evaluationLimit = 50_000

    /// The integral of a function over a finite range (Piessens, de Doncker-Kapenga, Überhuber & Kahaner 1983, "QUADPACK", routine QAG with the
    /// rule of 10 and 21 points): the part with the largest error is halved until the sum of the errors is within the tolerance.
    ///
    /// - Parameters:
    ///   - range: The range; finite.
    ///   - relativeTolerance: The accepted error as a part of the integral's absolute value; 50 units of rounding at least.
    ///   - absoluteTolerance: The accepted error, if that is larger.
    ///   - places: Where to cut the range beforehand: at peaks, kinks and jumps.
    ///   - evaluationLimit: How often the function is computed at most.
    ///   - function: The function. Where it is not finite the range is cut further.
    /// - Returns: The integral, not converged if the tolerance was not met.
    package static func integrate(
        _ range: ClosedRange<Double>, relativeTolerance: Double = 1e-10, absoluteTolerance: Double = 0, splitAt places: [Double] = [],
        evaluationLimit: Int = evaluationLimit, _ function: (Double) -> Double
    ) -> QuadratureOutcome {
        guard range.lowerBound.isFinite, range.upperBound.isFinite else {
            return QuadratureOutcome(value: 0, error: .infinity, evaluations: 0, isConverged: false)
        }
        let inner = Set(places.filter { $0 > range.lowerBound && $0 < range.upperBound }).sorted()
        let ends = [range.lowerBound] + inner + [range.upperBound]
        var parts = QuadratureParts()
        for (lower, upper) in zip(ends, ends.dropFirst()) { parts.insert(GaussKronrodPart(lower, upper, function)) }
        let relative = max(relativeTolerance, 50 * Double.ulpOfOne)
        while parts.evaluations < evaluationLimit {
            if parts.error <= max(absoluteTolerance, relative * abs(parts.value)) || parts.isAtRoundingLimit { break }
            guard let worst = parts.removeWorst() else { break }
            let middle = worst.lower / 2 + worst.upper / 2
            guard middle > worst.lower, middle < worst.upper else {
                parts.setAside(worst)
                continue
            }
            parts.insert(GaussKronrodPart(worst.lower, middle, function))
            parts.insert(GaussKronrodPart(middle, worst.upper, function))
        }
        return parts.outcome(relativeTolerance: relative, absoluteTolerance: absoluteTolerance)
    }

    /// The integral of a function from a number to infinity, by x = lower + scale · t / (1 − t) (QUADPACK, routine QAGI).
    ///
    /// - Parameters:
    ///   - lower: Where the range begins; finite.
    ///   - scale: A distance from `lower` within which a notable part of the integral lies.
    ///   - relativeTolerance: The accepted error as a part of the integral's absolute value.
    ///   - absoluteTolerance: The accepted error, if that is larger.
    ///   - places: Where to cut the range beforehand.
    ///   - evaluationLimit: How often the function is computed at most.
    ///   - function: The function.
    /// - Returns: The integral, not converged if the tolerance was not met.
    package static func integrate(
        from lower: Double, scale: Double = 1, relativeTolerance: Double = 1e-10, absoluteTolerance: Double = 0,
        splitAt places: [Double] = [], evaluationLimit: Int = evaluationLimit, _ function: (Double) -> Double
    ) -> QuadratureOutcome {
        guard lower.isFinite, scale > 0, scale < .infinity else {
            return QuadratureOutcome(value: 0, error: .infinity, evaluations: 0, isConverged: false)
        }
        let cuts = places.filter { $0 > lower }.map { ($0 - lower) / ($0 - lower + scale) }
        return integrate(
            0...1, relativeTolerance: relativeTolerance, absoluteTolerance: absoluteTolerance, splitAt: cuts,
            evaluationLimit: evaluationLimit
        ) { unit in
            let rest = 1 - unit
            let value = function(lower + scale * unit / rest)
            return value == 0 ? 0 : value * scale / rest / rest
        }
    }
}

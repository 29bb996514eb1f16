extension AdaptiveQuadrature {
    /// The logarithm of the integral over a finite range of a function given by its logarithm.
    ///
    /// The highest place is looked for first; the function is divided by its height there, and the range cut around it at distances that grow from
    /// the peak's own width, so that the narrowest peak is met.
    ///
    /// - Parameters:
    ///   - range: The range; finite.
    ///   - relativeTolerance: The accepted error as a part of the integral, which is an absolute error of its logarithm.
    ///   - places: Places known to be notable: near other peaks, or at kinks.
    ///   - logarithm: The function's logarithm; −∞ where the function is 0.
    /// - Returns: The logarithm of the integral, −∞ if the function is 0 throughout, with its error.
    package static func logIntegrate(
        _ range: ClosedRange<Double>, relativeTolerance: Double = 1e-10, splitAt places: [Double] = [],
        _ logarithm: (Double) -> Double
    ) -> QuadratureOutcome {
        guard range.lowerBound.isFinite, range.upperBound.isFinite else {
            return QuadratureOutcome(value: -.infinity, error: .infinity, evaluations: 0, isConverged: false)
        }
        var evaluations = 0
        func height(_ place: Double) -> Double {
            evaluations += 1
            let value = logarithm(place)
            return value < .infinity ? value : -.infinity
        }
        let inner = places.filter { $0 > range.lowerBound && $0 < range.upperBound }
        let peak = LogarithmicPeak(in: range, near: inner, height)
        let shift = peak.height.isFinite ? peak.height : 0
        let outcome = integrate(range, relativeTolerance: relativeTolerance, splitAt: inner + peak.cuts) { place in
            Libm.exp(logarithm(place) - shift)
        }
        return QuadratureOutcome(
            value: outcome.value > 0 ? shift + Libm.log(outcome.value) : -.infinity,
            error: outcome.error == 0 ? 0 : (outcome.value > 0 ? outcome.error / outcome.value : .infinity),
            evaluations: evaluations + outcome.evaluations, isConverged: outcome.isConverged)
    }

    /// The logarithm of the integral from a number to infinity of a function given by its logarithm.
    ///
    /// - Parameters:
    ///   - lower: Where the range begins; finite.
    ///   - scale: The order of magnitude of the distance from `lower` where the integral lies.
    ///   - relativeTolerance: The accepted error as a part of the integral, which is an absolute error of its logarithm.
    ///   - places: Places known to be notable: near other peaks, or at kinks.
    ///   - logarithm: The function's logarithm; −∞ where the function is 0.
    /// - Returns: The logarithm of the integral, −∞ if the function is 0 throughout, with its error.
    package static func logIntegrate(
        from lower: Double, scale: Double = 1, relativeTolerance: Double = 1e-10, splitAt places: [Double] = [],
        _ logarithm: (Double) -> Double
    ) -> QuadratureOutcome {
        guard lower.isFinite, scale > 0, scale < .infinity else {
            return QuadratureOutcome(value: -.infinity, error: .infinity, evaluations: 0, isConverged: false)
        }
        let cuts = places.filter { $0 > lower }.map { ($0 - lower) / ($0 - lower + scale) }
        return logIntegrate(0...1, relativeTolerance: relativeTolerance, splitAt: cuts) { unit in
            let rest = 1 - unit
            guard rest > 0 else { return -.infinity }
            let place = lower + scale * unit / rest
            return place < .infinity ? logarithm(place) + Libm.log(scale) - 2 * Libm.log(rest) : -.infinity
        }
    }
}

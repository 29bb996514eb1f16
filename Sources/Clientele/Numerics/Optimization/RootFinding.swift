/// Roots of functions of one number.
package enum RootFinding {
    /// A place where a continuous function that changes sign over a range is zero (Brent 1973, "Algorithms for Minimization without
    /// Derivatives", chapter 4: inverse quadratic interpolation, secant, bisection).
    ///
    /// - Parameters:
    ///   - range: Where to look; finite.
    ///   - tolerance: How far the root may be off, beside four units in the last place.
    ///   - function: The function. Infinities are taken by their sign.
    /// - Returns: The root, or `nil` if the function has one sign at both ends or is not a number somewhere.
    package static func brent(in range: ClosedRange<Double>, tolerance: Double = 0, _ function: (Double) -> Double) -> Double? {
        guard range.lowerBound.isFinite, range.upperBound.isFinite else { return nil }
        // A secant through an infinite value would be no number: a huge one halves the range instead.
        func value(_ place: Double) -> Double { min(max(function(place), -1e200), 1e200) }
        var (other, best) = (range.lowerBound, range.upperBound)
        var (otherValue, bestValue) = (value(other), value(best))
        guard !otherValue.isNaN, !bestValue.isNaN else { return nil }
        if otherValue == 0 { return other }
        if bestValue == 0 { return best }
        guard (otherValue < 0) != (bestValue < 0) else { return nil }
        // `contra` lies on the other side of the root from `best`; `other` is the best one before.
        var (contra, contraValue) = (other, otherValue)
        var step = best - other
        var stepBefore = step
        for _ in 0..<2_000 {
            if (bestValue < 0) == (contraValue < 0) {
                (contra, contraValue) = (other, otherValue)
                step = best - other
                stepBefore = step
            }
            if abs(contraValue) < abs(bestValue) {
                (other, otherValue) = (best, bestValue)
                (best, bestValue) = (contra, contraValue)
                (contra, contraValue) = (other, otherValue)
            }
            let least = 2 * Double.ulpOfOne * abs(best) + tolerance / 2 + Double.leastNonzeroMagnitude
            let half = contra / 2 - best / 2
            if abs(half) <= least || bestValue == 0 { return best }
            let trial = interpolated(other, otherValue, best, bestValue, contra, contraValue)
            if abs(stepBefore) >= least, let trial, trial / half > 0,
                abs(trial) < min(1.5 * abs(half) - least / 2, abs(stepBefore) / 2)
            {
                stepBefore = step
                step = trial
            } else {
                step = half
                stepBefore = half
            }
            (other, otherValue) = (best, bestValue)
            best += abs(step) > least ? step : (half > 0 ? least : -least)
            bestValue = value(best)
            if bestValue.isNaN { return nil }
        }
        return best
    }

    /// The step from the best place that interpolation suggests; `nil` if it suggests none.
    private static func interpolated(
        _ other: Double, _ otherValue: Double, _ best: Double, _ bestValue: Double, _ contra: Double, _ contraValue: Double
    ) -> Double? {
        guard abs(otherValue) > abs(bestValue) else { return nil }
        let slope = bestValue / otherValue
        var numerator: Double
        var denominator: Double
        if other == contra {
            numerator = (contra - best) * slope
            denominator = slope - 1
        } else {
            let first = otherValue / contraValue
            let second = bestValue / contraValue
            numerator = slope * ((contra - best) * first * (first - second) - (best - other) * (second - 1))
            denominator = (first - 1) * (second - 1) * (slope - 1)
        }
        numerator = -numerator
        let step = -numerator / denominator
        return step.isFinite ? step : nil
    }
}

/// Whether a share rises or falls over ordered doses (Cochran 1954; Armitage 1955, "Tests for linear trends in proportions and
/// frequencies").
package struct ProportionTrend: Sendable, Equatable {
    /// The standard normal statistic: above 0 where the share rises.
    package let z: Double
    /// Successes times dose, less what equal shares would give.
    package let cross: Double
    /// The variance of that where shares are equal.
    package let crossVariance: Double
    /// The slope of the share per dose, by least squares over all trials.
    package let slope: Double
    /// The standard error of the slope, without supposing that it is 0.
    package let slopeError: Double
    /// The two-sided p-value of the statistic.
    package let pValue: Double

    /// Tests successes and trials by dose; `nil` where all trials have one dose or all end alike.
    package init?(successes: [Int], trials: [Int], doses: [Double]) {
        guard successes.count == trials.count, trials.count == doses.count else { return nil }
        let total = Double(trials.reduce(0, +))
        guard total > 0 else { return nil }
        let rate = Double(successes.reduce(0, +)) / total
        let mean = zip(trials, doses).reduce(0) { $0 + Double($1.0) * $1.1 } / total
        var (cross, spread, robust) = (0.0, 0.0, 0.0)
        for index in trials.indices {
            let (n, x, d) = (Double(trials[index]), Double(successes[index]), doses[index] - mean)
            cross += (x - n * rate) * d
            spread += n * d * d
        }
        guard spread > 0, rate > 0, rate < 1 else { return nil }
        slope = cross / spread
        for index in trials.indices {
            // The squared residuals of a least-squares line, weighted as its slope is (White 1980).
            let (n, x, d) = (Double(trials[index]), Double(successes[index]), doses[index] - mean)
            let fitted = rate + slope * d
            let squares = x * (1 - fitted) * (1 - fitted) + (n - x) * fitted * fitted
            robust += squares * d * d
        }
        // Doses that few have make that estimate too small; where the share does not change, the plain one is right.
        slopeError = max(robust.squareRoot() / spread, (rate * (1 - rate) / spread).squareRoot())
        self.cross = cross
        crossVariance = rate * (1 - rate) * spread
        z = cross / crossVariance.squareRoot()
        pValue = min(1, 2 * NormalDistribution.survival(abs(z)))
    }
}

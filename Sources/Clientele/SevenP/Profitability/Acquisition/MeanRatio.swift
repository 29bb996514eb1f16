/// The ratio of the means of two independent samples with its interval.
struct MeanRatio {
    /// Sums of a sample in units of the currency.
    struct Sample {
        var count = 0.0
        var sum = 0.0
        /// The sum of squares less that of the mean, kept by Welford's recurrence (1962).
        var squares = 0.0
        private var mean = 0.0

        mutating func add(_ value: Double) {
            count += 1
            sum += value
            let delta = value - mean
            mean += delta / count
            squares += delta * (value - mean)
        }

        var average: Double { count > 0 ? sum / count : 0 }

        /// The squared relative standard error of the mean; `nil` where it does not exist.
        var relativeVariance: Double? {
            guard count > 1, average > 0 else { return nil }
            return squares / (count - 1) / (count * average * average)
        }
    }

    /// The ratio with the 95 % interval of the delta method on its logarithm; no interval where a sample has no spread to tell, nothing
    /// where a mean is not above zero.
    static func ratio(_ top: Sample, to bottom: Sample) -> (value: Double, lower: Double?, upper: Double?)? {
        guard top.average > 0, bottom.average > 0 else { return nil }
        let value = top.average / bottom.average
        guard let first = top.relativeVariance, let second = bottom.relativeVariance else { return (value, nil, nil) }
        let spread = Libm.exp(1.959963984540054 * (first + second).squareRoot())
        guard spread.isFinite else { return (value, nil, nil) }
        return (value, value / spread, value * spread)
    }
}

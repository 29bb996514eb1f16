/// An expected number with two intervals that are not to be mixed up, both at 95 %.
///
/// The interval of the mean says how well the *expected* number is known. The predictive interval says which *actual* numbers are likely; it
/// stays wide however well the mean is known.
public struct ForecastCount: Sendable, Hashable, Codable {
    /// The expected number.
    public var expected: Double
    /// The lower end of the interval of the mean.
    public var meanLower: Double
    /// The upper end of the interval of the mean.
    public var meanUpper: Double
    /// The lower end of the predictive interval.
    public var lower: Double
    /// The upper end of the predictive interval.
    public var upper: Double

    /// A figure from its mean, the standard error of the mean and the standard deviation of the actual number around the mean.
    init(_ spread: ForecastSpread) {
        let (mean, full) = (spread.meanHalfWidth, spread.halfWidth)
        expected = spread.mean
        meanLower = max(0, spread.mean - mean)
        meanUpper = spread.mean + mean
        lower = max(0, spread.mean - full)
        upper = spread.mean + full
    }

    init(expected: Double, meanLower: Double, meanUpper: Double, lower: Double, upper: Double) {
        self.expected = expected
        self.meanLower = meanLower
        self.meanUpper = meanUpper
        self.lower = lower
        self.upper = upper
    }
}

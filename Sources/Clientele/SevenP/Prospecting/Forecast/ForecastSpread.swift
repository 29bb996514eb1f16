/// A forecast on its way: its mean, how uncertain the mean is, and how far the actual figure varies around it.
struct ForecastSpread: Sendable, Equatable {
    /// The 97.5 % point of the standard normal distribution.
    static let deviate = 1.959963984540054

    var mean = 0.0
    /// The variance of the estimate of the mean.
    var meanVariance = 0.0
    /// The variance of the actual figure around its mean.
    var ownVariance = 0.0

    var meanHalfWidth: Double { ForecastSpread.deviate * meanVariance.squareRoot() }
    var halfWidth: Double { ForecastSpread.deviate * (meanVariance + ownVariance).squareRoot() }

    /// The sum of two figures that do not depend on each other.
    static func + (left: ForecastSpread, right: ForecastSpread) -> ForecastSpread {
        ForecastSpread(
            mean: left.mean + right.mean, meanVariance: left.meanVariance + right.meanVariance,
            ownVariance: left.ownVariance + right.ownVariance)
    }

    /// The figure times a known factor.
    func scaled(by factor: Double) -> ForecastSpread {
        ForecastSpread(mean: mean * factor, meanVariance: meanVariance * factor * factor, ownVariance: ownVariance * factor * factor)
    }
}

/// Location and spread of the answers to a factor; what does not exist is `nil`.
public struct AnswerStatistics: Codable, Sendable, Hashable {
    /// The mean.
    @ExplicitNull public private(set) var mean: Double?
    /// The median.
    @ExplicitNull public private(set) var median: Double?
    /// The first quartile.
    ///
    /// Quantiles are of the seventh definition of Hyndman & Fan (1996), linear between the order statistics, and with
    /// weights its extension by Akinshin (2023).
    @ExplicitNull public private(set) var lowerQuartile: Double?
    /// The third quartile.
    @ExplicitNull public private(set) var upperQuartile: Double?
    /// The distance between the two quartiles.
    @ExplicitNull public private(set) var interquartileRange: Double?
    /// The standard deviation with *n* − 1, with weights Σ w (x − x̄)² / (V₁ − V₂/V₁); from two answers on.
    @ExplicitNull public private(set) var standardDeviation: Double?
    /// Standard deviation over mean; only of answers from 0 on whose mean is above 0, since it says nothing near a zero mean.
    @ExplicitNull public private(set) var coefficientOfVariation: Double?

    init(_ values: [Double], weights: [Double]) {
        let sample = WeightedSample(values, weights: weights)
        let (mean, deviation) = (sample.mean, sample.standardDeviation)
        let (lower, upper) = (sample.quantile(0.25), sample.quantile(0.75))
        _mean = ExplicitNull(wrappedValue: mean)
        _median = ExplicitNull(wrappedValue: sample.quantile(0.5))
        _lowerQuartile = ExplicitNull(wrappedValue: lower)
        _upperQuartile = ExplicitNull(wrappedValue: upper)
        _interquartileRange = ExplicitNull(wrappedValue: lower.flatMap { lower in upper.map { $0 - lower } })
        _standardDeviation = ExplicitNull(wrappedValue: deviation)
        var variation: Double?
        if let mean, let deviation, mean > 0, let lowest = sample.minimum, lowest >= 0 { variation = deviation / mean }
        _coefficientOfVariation = ExplicitNull(wrappedValue: variation)
    }
}

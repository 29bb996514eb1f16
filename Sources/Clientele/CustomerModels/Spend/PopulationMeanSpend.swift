/// The mean of all customers' mean spends, or why there is none.
public struct PopulationMeanSpend: Sendable, Hashable, Codable {
    /// Whether the mean exists.
    public enum Existence: String, Sendable, Hashable, Codable, CaseIterable {
        /// It exists, and so it does over the whole interval of *q*.
        case exists
        /// It exists at the estimate, but the interval of *q* reaches down to 1, where it does not: it may be very large.
        case uncertain
        /// *q* is 1 or less: so many customers spend so much that there is no mean. The median stands.
        case doesNotExist
    }

    /// Whether the mean exists.
    public var existence: Existence
    /// The mean, in units of the currency, or `nil` where it does not exist.
    @ExplicitNull public var mean: Double?
    /// The lower end of its interval, or `nil` unless the mean certainly exists and its uncertainty is known.
    @ExplicitNull public var lower: Double?
    /// The upper end of its interval, or `nil` unless the mean certainly exists and its uncertainty is known.
    @ExplicitNull public var upper: Double?
    /// The median of all customers' mean spends.
    public var median: Double

    /// Judges the mean that an expectation gives for a customer of whom nothing is known.
    ///
    /// - Parameters:
    ///   - expectation: What customers are expected to spend.
    ///   - shape: The estimate of *q* and the lower end of its interval, where means are spread at all.
    ///   - median: The median of the means.
    ///   - confidence: The confidence of the interval.
    init(_ expectation: SpendExpectation, shape: (value: Double, lower: Double)?, median: Double, confidence: Double) {
        let mean = expectation.populationMean
        let existence: Existence = mean == nil ? .doesNotExist : shape.map { $0.lower <= 1 } == true ? .uncertain : .exists
        let estimate = existence == .exists ? expectation.estimate(meanOfOccasions: 0, occasions: 0, confidence: confidence) : nil
        self.existence = existence
        self.mean = mean
        lower = estimate?.lower
        upper = estimate?.upper
        self.median = median
    }
}

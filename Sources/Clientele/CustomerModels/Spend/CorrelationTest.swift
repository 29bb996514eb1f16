/// A correlation with its test against none and its interval.
public struct CorrelationTest: Sendable, Hashable, Codable {
    /// The coefficient, −1 to 1.
    public var coefficient: Double
    /// The two-sided *p* of a coefficient as far from zero or farther if there is none, from Student's *t* of *n* − 2 degrees of freedom.
    public var pValue: Double
    /// The lower end of the interval by Fisher's transformation.
    public var lower: Double
    /// The upper end of the interval by Fisher's transformation.
    public var upper: Double

    /// Tests a coefficient of a number of pairs.
    ///
    /// - Parameters:
    ///   - coefficient: The coefficient; brought into −1 to 1.
    ///   - pairs: How many pairs it is of, above 3.
    ///   - varianceFactor: What the variance of Fisher's *z*, 1/(*n* − 3), is to be multiplied by.
    ///   - confidence: The confidence of the interval.
    init(coefficient: Double, pairs: Double, varianceFactor: Double, confidence: Double) {
        let bounded = min(max(coefficient, -1), 1)
        self.coefficient = bounded
        let rest = (1 - bounded) * (1 + bounded)
        let statistic = rest > 0 ? bounded * ((pairs - 2) / rest).squareRoot() : .infinity
        pValue = statistic.isFinite ? StudentTDistribution(degreesOfFreedom: pairs - 2).twoSidedP(statistic) : 0
        let half = NormalDistribution.quantile((1 + confidence) / 2) * (varianceFactor / (pairs - 3)).squareRoot()
        lower = CorrelationTest.shifted(bounded, by: -half)
        upper = CorrelationTest.shifted(bounded, by: half)
    }

    /// tanh(artanh r + shift), which is (1 + r)e^2s − (1 − r) over their sum.
    private static func shifted(_ coefficient: Double, by shift: Double) -> Double {
        let (above, below) = ((1 + coefficient) * Libm.exp(shift), (1 - coefficient) * Libm.exp(-shift))
        return (above - below) / (above + below)
    }
}

/// How likely a mean spend is that nobody sees: of a customer drawn from all, or of one customer after what was seen.
///
/// It is the inverse gamma distribution: the scale, divided by a gamma variate of the shape and rate 1.
///
/// ```swift
/// let all = try GammaGamma(p: 6.25, q: 3.74, gamma: 15.44).populationSpend
/// print((all.cumulative(all.median) * 1000).rounded() / 1000)  // 0.5
/// ```
public struct MeanSpendDistribution: Sendable, Hashable {
    /// The shape, above zero.
    public let shape: Double
    /// The scale, in units of the currency, above zero.
    public let scale: Double

    init(shape: Double, scale: Double) {
        self.shape = shape
        self.scale = scale
    }

    /// The mean, or `nil` where the shape is 1 or less.
    public var mean: Double? { shape > 1 ? scale / (shape - 1) : nil }

    /// The variance, or `nil` where the shape is 2 or less.
    public var variance: Double? {
        guard let mean, shape > 2 else { return nil }
        return mean * mean / (shape - 2)
    }

    /// The median.
    public var median: Double { quantile(0.5) }

    /// The most likely value.
    public var mode: Double { scale / (shape + 1) }

    /// The density at an amount.
    ///
    /// - Parameter amount: The amount, in units of the currency.
    /// - Returns: The density; 0 for amounts that are not above zero.
    public func density(_ amount: Double) -> Double {
        guard amount > 0, amount.isFinite else { return 0 }
        let ratio = scale / amount
        return Libm.exp(shape * Libm.log(ratio) - ratio - SpecialFunctions.logGamma(shape) - Libm.log(amount))
    }

    /// The probability of at most an amount.
    ///
    /// - Parameter amount: The amount, in units of the currency.
    /// - Returns: A probability.
    public func cumulative(_ amount: Double) -> Double {
        guard amount > 0 else { return 0 }
        return amount.isFinite ? SpecialFunctions.regularizedGammaQ(shape, scale / amount) : 1
    }

    /// The amount that the mean is at most with a probability.
    ///
    /// - Parameter probability: The probability; brought within 10⁻¹² of 0 and 1.
    /// - Returns: The amount.
    public func quantile(_ probability: Double) -> Double {
        let upper = 1 - min(max(probability, 1e-12), 1 - 1e-12)
        return scale / GammaDistribution(shape: shape, rate: 1).quantile(upper)
    }

    /// The middle of the distribution that holds a share of it.
    ///
    /// - Parameter confidence: The share, such as 0.95.
    /// - Returns: The median with the ends that leave equal shares below and above.
    public func interval(confidence: Double) -> Estimate {
        let tail = (1 - confidence) / 2
        return Estimate(value: median, lower: quantile(tail), upper: quantile(1 - tail))
    }
}

/// The chi-square distribution.
package struct ChiSquareDistribution: Sendable {
    private let gamma: GammaDistribution

    /// Takes the degrees of freedom, not only whole ones; unless they are above 0 and finite, every result is NaN.
    package init(degreesOfFreedom: Double) {
        gamma = GammaDistribution(shape: 0.5 * degreesOfFreedom, rate: 0.5)
    }

    /// The probability of a value up to `x`, with a small relative error in the lower tail.
    package func cumulative(_ x: Double) -> Double {
        gamma.cumulative(x)
    }

    /// The probability of a value above `x`, with a small relative error in the upper tail.
    package func survival(_ x: Double) -> Double {
        gamma.survival(x)
    }

    /// The value up to which a probability lies; 0 at 0, ∞ at 1, NaN outside 0 to 1.
    package func quantile(_ probability: Double) -> Double {
        gamma.quantile(probability)
    }

    /// The value above which a probability lies, accurate where that is tiny.
    package func upperQuantile(_ probability: Double) -> Double {
        gamma.upperQuantile(probability)
    }
}

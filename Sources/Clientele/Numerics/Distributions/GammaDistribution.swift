/// The gamma distribution.
package struct GammaDistribution: Sendable {
    /// The shape.
    package let shape: Double
    /// The rate, one over the scale.
    package let rate: Double

    /// Takes the parameters; unless both are above 0 and finite, every result is NaN.
    package init(shape: Double, rate: Double) {
        self.shape = shape
        self.rate = rate
    }

    private var isDefined: Bool {
        shape > 0 && shape < .infinity && rate > 0 && rate < .infinity
    }

    /// The probability of a value up to `x`.
    ///
    /// - Parameter x: The value.
    /// - Returns: From 0 to 1, with a small relative error in the lower tail.
    package func cumulative(_ x: Double) -> Double {
        guard isDefined else { return .nan }
        return SpecialFunctions.regularizedGammaP(shape, x < 0 ? 0 : x * rate)
    }

    /// The probability of a value above `x`.
    ///
    /// - Parameter x: The value.
    /// - Returns: From 1 to 0, with a small relative error in the upper tail.
    package func survival(_ x: Double) -> Double {
        guard isDefined else { return .nan }
        return SpecialFunctions.regularizedGammaQ(shape, x < 0 ? 0 : x * rate)
    }

    /// The density at `x`.
    ///
    /// - Parameter x: The value.
    /// - Returns: 0 or more; at 0 infinite for a shape below 1.
    package func density(_ x: Double) -> Double {
        guard isDefined, !x.isNaN else { return .nan }
        if x < 0 || x == .infinity { return 0 }
        if x == 0 { return shape < 1 ? .infinity : shape == 1 ? rate : 0 }
        return SpecialFunctions.gammaDensityFactor(shape, x * rate) / x
    }

    /// The value up to which a probability lies.
    ///
    /// - Parameter probability: From 0 to 1.
    /// - Returns: The quantile; 0 at 0, ∞ at 1, NaN outside.
    package func quantile(_ probability: Double) -> Double {
        guard isDefined, probability >= 0, probability <= 1 else { return .nan }
        if probability > 0.5 { return upperQuantile(1 - probability) }
        if probability == 0 { return 0 }
        // P is about xᵃ / Γ(a + 1) where it is small.
        let tiny = (Libm.log(probability) + SpecialFunctions.logGammaOnePlus(shape)) / shape
        let start = tiny < Libm.log(0.1 * (shape + 1)) ? tiny : wilsonHilferty(NormalDistribution.quantile(probability))
        return Libm.exp(
            QuantileSearch.solve(probability, from: start, rising: true) { u in
                let x = Libm.exp(u)
                return (SpecialFunctions.regularizedGammaP(shape, x), SpecialFunctions.gammaDensityFactor(shape, x))
            }) / rate
    }

    /// The value above which a probability lies, accurate where that is tiny.
    ///
    /// - Parameter probability: From 0 to 1.
    /// - Returns: The quantile of 1 − `probability`; ∞ at 0, 0 at 1, NaN outside.
    package func upperQuantile(_ probability: Double) -> Double {
        guard isDefined, probability >= 0, probability <= 1 else { return .nan }
        if probability > 0.5 { return quantile(1 - probability) }
        if probability == 0 { return .infinity }
        let start = wilsonHilferty(-NormalDistribution.quantile(probability))
        return Libm.exp(
            QuantileSearch.solve(probability, from: start, rising: false) { u in
                let x = Libm.exp(u)
                return (SpecialFunctions.regularizedGammaQ(shape, x), SpecialFunctions.gammaDensityFactor(shape, x))
            }) / rate
    }

    /// The logarithm of a first approximation of a quantile (Wilson & Hilferty 1931), for the rate 1.
    private func wilsonHilferty(_ z: Double) -> Double {
        let ninth = 1 / (9 * shape)
        let root = 1 - ninth + z * ninth.squareRoot()
        return root > 0.1 ? Libm.log(shape) + 3 * Libm.log(root) : Libm.log(shape) - 5
    }
}

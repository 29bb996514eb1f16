/// The beta distribution.
package struct BetaDistribution: Sendable {
    /// The first shape.
    package let alpha: Double
    /// The second shape.
    package let beta: Double

    /// Takes the shapes; unless both are above 0 and finite, every result is NaN.
    package init(alpha: Double, beta: Double) {
        self.alpha = alpha
        self.beta = beta
    }

    private var isDefined: Bool {
        alpha > 0 && alpha < .infinity && beta > 0 && beta < .infinity
    }

    /// The probability of a value up to `x`.
    ///
    /// - Parameter x: The value.
    /// - Returns: From 0 to 1, with a small relative error in the lower tail.
    package func cumulative(_ x: Double) -> Double {
        guard isDefined, !x.isNaN else { return .nan }
        return SpecialFunctions.regularizedBeta(min(max(x, 0), 1), alpha, beta)
    }

    /// The probability of a value above `x`.
    ///
    /// - Parameter x: The value.
    /// - Returns: From 1 to 0, with a small relative error in the upper tail.
    package func survival(_ x: Double) -> Double {
        guard isDefined, !x.isNaN else { return .nan }
        return SpecialFunctions.regularizedBetaComplement(min(max(x, 0), 1), alpha, beta)
    }

    /// The density at `x`.
    ///
    /// - Parameter x: The value.
    /// - Returns: 0 or more; infinite at an end whose shape is below 1.
    package func density(_ x: Double) -> Double {
        guard isDefined, !x.isNaN else { return .nan }
        if x < 0 || x > 1 { return 0 }
        if x == 0 { return alpha < 1 ? .infinity : alpha == 1 ? beta : 0 }
        if x == 1 { return beta < 1 ? .infinity : beta == 1 ? alpha : 0 }
        let excess = (-alpha).addingProduct(x, alpha + beta)
        return BetaTails.densityFactor(x, 1 - x, excess, alpha, beta) / x / (1 - x)
    }

    /// The value up to which a probability lies.
    ///
    /// - Parameter probability: From 0 to 1.
    /// - Returns: The quantile; 0 at 0, 1 at 1, NaN outside.
    package func quantile(_ probability: Double) -> Double {
        guard isDefined, probability >= 0, probability <= 1 else { return .nan }
        let odds = probability > 0.5 ? logOdds(1 - probability, upper: true) : logOdds(probability, upper: false)
        return 1 / (1 + Libm.exp(-odds))
    }

    /// The value above which a probability lies, accurate where that is tiny.
    ///
    /// - Parameter probability: From 0 to 1.
    /// - Returns: The quantile of 1 − `probability`; 1 at 0, 0 at 1, NaN outside.
    package func upperQuantile(_ probability: Double) -> Double {
        guard isDefined, probability >= 0, probability <= 1 else { return .nan }
        let odds = probability > 0.5 ? logOdds(1 - probability, upper: false) : logOdds(probability, upper: true)
        return 1 / (1 + Libm.exp(-odds))
    }

    /// ln(x / (1 − x)) where a tail has a given size.
    func logOdds(_ probability: Double, upper: Bool) -> Double {
        if probability == 0 { return upper ? .infinity : -.infinity }
        // A tail is about xᵃ / (a B(a, b)) where it is small.
        let shape = upper ? beta : alpha
        let tiny = (Libm.log(probability) + Libm.log(shape) + SpecialFunctions.logBeta(alpha, beta)) / shape
        let middle = Libm.log(alpha / beta)
        let start = upper ? max(-tiny, middle) : min(tiny, middle)
        return QuantileSearch.solve(probability, from: start, rising: !upper) { u in
            let x = 1 / (1 + Libm.exp(-u))
            let y = 1 / (1 + Libm.exp(u))
            let excess = x * beta - y * alpha
            let tails = BetaTails(x: x, complement: y, excess: excess, a: alpha, b: beta)
            return (upper ? tails.upper : tails.lower, BetaTails.densityFactor(x, y, excess, alpha, beta))
        }
    }
}

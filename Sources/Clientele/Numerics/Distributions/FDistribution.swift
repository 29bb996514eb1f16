/// Fisher's and Snedecor's F distribution.
package struct FDistribution: Sendable {
    private let numerator: Double
    private let denominator: Double

    /// Takes the degrees of freedom of numerator and denominator; unless both are above 0 and finite, every result is NaN.
    package init(numerator: Double, denominator: Double) {
        self.numerator = numerator
        self.denominator = denominator
    }

    private var isDefined: Bool {
        numerator > 0 && numerator < .infinity && denominator > 0 && denominator < .infinity
    }

    /// The tails of the beta distribution that correspond to those at `f`.
    private func tails(_ f: Double) -> BetaTails {
        let total = numerator * f + denominator
        let x = f == .infinity ? 1 : numerator * f / total
        let excess = 0.5 * numerator * (denominator / total) * (f - 1)
        return BetaTails(x: x, complement: denominator / total, excess: excess, a: 0.5 * numerator, b: 0.5 * denominator)
    }

    /// The probability of a value up to `f`, with a small relative error in the lower tail.
    package func cumulative(_ f: Double) -> Double {
        guard isDefined, !f.isNaN else { return .nan }
        return f <= 0 ? 0 : tails(f).lower
    }

    /// The probability of a value above `f`, with a small relative error in the upper tail.
    package func survival(_ f: Double) -> Double {
        guard isDefined, !f.isNaN else { return .nan }
        return f <= 0 ? 1 : tails(f).upper
    }

    /// The value up to which a probability lies; 0 at 0, ∞ at 1, NaN outside 0 to 1.
    package func quantile(_ probability: Double) -> Double {
        guard isDefined, probability >= 0, probability <= 1 else { return .nan }
        return probability > 0.5 ? value(1 - probability, upper: true) : value(probability, upper: false)
    }

    /// The value above which a probability lies, accurate where that is tiny.
    package func upperQuantile(_ probability: Double) -> Double {
        guard isDefined, probability >= 0, probability <= 1 else { return .nan }
        return probability > 0.5 ? value(1 - probability, upper: false) : value(probability, upper: true)
    }

    private func value(_ probability: Double, upper: Bool) -> Double {
        let odds = BetaDistribution(alpha: 0.5 * numerator, beta: 0.5 * denominator).logOdds(probability, upper: upper)
        return Libm.exp(odds) * denominator / numerator
    }
}

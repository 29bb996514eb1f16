/// Student's t distribution.
package struct StudentTDistribution: Sendable {
    private let degrees: Double

    /// Takes the degrees of freedom, not only whole ones; unless they are above 0 and finite, every result is NaN.
    package init(degreesOfFreedom: Double) {
        degrees = degreesOfFreedom
    }

    private var isDefined: Bool {
        degrees > 0 && degrees < .infinity
    }

    /// The probability of a value up to `t`, with a small relative error in the lower tail.
    package func cumulative(_ t: Double) -> Double {
        survival(-t)
    }

    /// The probability of a value above `t`, with a small relative error in the upper tail.
    package func survival(_ t: Double) -> Double {
        let half = 0.5 * twoSidedP(t)
        return t < 0 ? 1 - half : half
    }

    /// The probability of a value at least as far from 0 as `t`, with a small relative error.
    package func twoSidedP(_ t: Double) -> Double {
        guard isDefined, !t.isNaN else { return .nan }
        if t.isInfinite { return 0 }
        let ratio = t / degrees * t
        let x = 1 / (1 + ratio)
        let y = ratio == .infinity ? 1 : ratio / (1 + ratio)
        let excess = 0.5 * (1 - t) * (1 + t) * x
        return BetaTails(x: x, complement: y, excess: excess, a: 0.5 * degrees, b: 0.5).lower
    }

    /// The value up to which a probability lies; −∞ at 0, ∞ at 1, NaN outside 0 to 1.
    package func quantile(_ probability: Double) -> Double {
        guard isDefined, probability >= 0, probability <= 1 else { return .nan }
        if probability == 0.5 { return 0 }
        let tail = min(probability, 1 - probability)
        // x = ν / (ν + t²) follows the beta distribution: its odds are ν / t².
        let beta = BetaDistribution(alpha: 0.5 * degrees, beta: 0.5)
        let odds = 2 * tail <= 0.5 ? beta.logOdds(2 * tail, upper: false) : beta.logOdds(1 - 2 * tail, upper: true)
        let t = degrees.squareRoot() * Libm.exp(-0.5 * odds)
        return probability < 0.5 ? -t : t
    }
}

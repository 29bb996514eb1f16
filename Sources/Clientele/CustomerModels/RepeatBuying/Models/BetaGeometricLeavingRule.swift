/// A rule of integration over the probability p of leaving, which is beta distributed: the trapezoidal rule in the logit of p, its
/// ends stretched so that the slow tails of small a or b cost little (Takahasi & Mori 1974, "Double exponential formulas").
///
/// In the logit y, functions of 1 + p u are analytic within π of the real line (p = 1/(1 + e⁻ʸ); the singularities lie at ±iπ and
/// −ln(1 + u) ± iπ), so the rule converges geometrically in the number of nodes. The stretching begins outside of both places.
struct BetaGeometricLeavingRule {
    /// The values of p; 0 where p is below the range of numbers.
    private(set) var nodes: [Double] = []
    /// The weights; only their proportions matter.
    private(set) var weights: [Double] = []

    private let a: Double
    private let b: Double
    private let left: Double
    private let right: Double
    private let centre: Double

    /// Makes a rule.
    ///
    /// - Parameters:
    ///   - a: The weight of leaving.
    ///   - b: The weight of staying.
    ///   - reach: The largest u for which functions of 1 + p u are to be integrated.
    ///   - rise: The logarithm of how far these may rise from the mode of p towards 0.
    ///   - fineness: How often the step is halved.
    init(a: Double, b: Double, reach: Double, rise: Double, fineness: Int) {
        self.a = a
        self.b = b
        centre = Libm.log(a) - Libm.log(b)
        left = min(-Libm.log1p(reach), centre) - 3
        right = max(0, centre) + 3
        let spread = (1 / a + 1 / b).squareRoot()
        let step = BetaGeometricLeavingRule.step(spread: spread, fineness: fineness)
        walk(step: -step, from: 0, least: -42 - rise)
        nodes.reverse()
        weights.reverse()
        walk(step: step, from: 1, least: -42 - rise)
    }

    /// The step that serves a weight of that spread.
    ///
    /// - Parameters:
    ///   - spread: The standard deviation of the weight, if it were normal.
    ///   - fineness: How often the step is halved.
    /// - Returns: The step.
    static func step(spread: Double, fineness: Int) -> Double {
        min(0.3, 0.55 * spread) / Double(1 << fineness)
    }

    /// Appends nodes from the mode outwards until the weight's logarithm is below the least.
    ///
    /// The mode itself is not moved by the stretching, or a narrow weight would be missed.
    private mutating func walk(step: Double, from start: Int, least: Double) {
        var index = start
        while index < 100_000 {
            let place = centre + Double(index) * step
            let rising = Libm.exp(place - right)
            let falling = Libm.exp(left - place)
            let offset = (place - centre) + (rising - Libm.exp(centre - right)) - (falling - Libm.exp(left - centre))
            let weight = logWeight(offset) + Libm.log1p(rising + falling)
            guard weight >= least else { break }
            nodes.append(a / (a + b * Libm.exp(-offset)))
            weights.append(Libm.exp(weight))
            index += 1
        }
    }

    /// ln of pᵃ(1 − p)ᵇ over its largest value, at logit p = ln(a/b) + offset.
    private func logWeight(_ offset: Double) -> Double {
        let total = a + b
        let up = offset < -700 ? -offset + Libm.log(b / total) : Libm.log1p(b / total * Libm.expm1(-offset))
        let down = offset > 700 ? offset + Libm.log(a / total) : Libm.log1p(a / total * Libm.expm1(offset))
        return -a * up - b * down
    }
}

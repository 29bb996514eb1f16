/// A rule of integration over a gamma distributed purchase rate: the trapezoidal rule in its logarithm, the left end stretched as in
/// ``BetaGeometricLeavingRule``.
struct BetaGeometricRateRule {
    /// The rates times α.
    private(set) var nodes: [Double] = []
    /// The weights; only their proportions matter.
    private(set) var weights: [Double] = []

    /// Makes a rule.
    ///
    /// - Parameters:
    ///   - shape: The shape of the distribution.
    ///   - floor: The least rate at which the integrand has a feature.
    ///   - rise: The logarithm of how far the integrand may rise from the mode towards 0.
    ///   - fineness: How often the step is halved.
    init(shape: Double, floor: Double, rise: Double, fineness: Int) {
        let centre = Libm.log(shape)
        let left = min(Libm.log(floor), centre) - 3
        let step = BetaGeometricLeavingRule.step(spread: 1 / shape.squareRoot(), fineness: fineness)
        walk(shape, centre: centre, left: left, step: -step, from: 0, least: -42 - rise)
        nodes.reverse()
        weights.reverse()
        walk(shape, centre: centre, left: left, step: step, from: 1, least: -42 - rise)
    }

    private mutating func walk(_ shape: Double, centre: Double, left: Double, step: Double, from start: Int, least: Double) {
        var index = start
        while index < 100_000 {
            let place = centre + Double(index) * step
            let falling = Libm.exp(left - place)
            let offset = (place - centre) - (falling - Libm.exp(left - centre))
            let weight = shape * (offset - Libm.expm1(offset)) + Libm.log1p(falling)
            guard weight >= least else { break }
            nodes.append(shape * Libm.exp(offset))
            weights.append(Libm.exp(weight))
            index += 1
        }
    }
}

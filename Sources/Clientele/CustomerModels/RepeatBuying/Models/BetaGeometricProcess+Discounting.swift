extension BetaGeometricProcess {
    /// The expected number of purchases, each discounted continuously from its own time to now, over an unlimited future.
    ///
    /// A customer who buys at the rate λ and leaves with probability p brings λ/(δ + λ p); without leaving, r/(α δ) on average. The mean over λ
    /// and p has no standard closed form; it is integrated over both, on trapezoidal rules in ln λ and the logit of p.
    ///
    /// - Parameter rate: The continuous discount rate δ for one time unit, above zero. A rate *d* for one unit is ln(1 + *d*).
    /// - Returns: The discounted number, finite for every rate above zero.
    /// - Complexity: O(1), some ten thousand divisions.
    public func discountedExpectedPurchases(rate: Double) -> Double {
        let floor = max(rate * alpha, 1e-290)
        guard floor.isFinite else { return 0 }
        let most = r + 45 + 10 * r.squareRoot()
        let rise = Libm.log1p(most / floor)
        var value = 0.0
        for fineness in 0..<4 {
            let leaving = BetaGeometricLeavingRule(a: a, b: b, reach: most / floor, rise: rise, fineness: fineness)
            let buying = BetaGeometricRateRule(shape: r + 1, floor: floor, rise: rise, fineness: fineness)
            let sums = BetaGeometricProcess.sums(leaving, buying, floor: floor)
            value = sums.all
            if abs(sums.coarse - value) <= 1e-8 * abs(value) { break }
        }
        return min(aliveAtStart * r * value, .greatestFiniteMagnitude)
    }

    /// The mean of 1/(floor + λ p) on all nodes, and on every other one of both rules.
    private static func sums(
        _ leaving: BetaGeometricLeavingRule, _ buying: BetaGeometricRateRule, floor: Double
    ) -> (all: Double, coarse: Double) {
        var inner = SIMD2<Double>.zero
        var total = 0.0
        var coarse = 0.0
        var masses = SIMD2<Double>.zero
        for (index, (lambda, weight)) in zip(buying.nodes, buying.weights).enumerated() {
            inner = row(leaving, lambda: lambda, floor: floor)
            total += weight * (inner[0] + inner[1])
            masses[index & 1] += weight
            if index & 1 == 0 { coarse += weight * inner[0] }
        }
        let even = stride(from: 0, to: leaving.weights.count, by: 2).reduce(0) { $0 + leaving.weights[$1] }
        let all = leaving.weights.reduce(0, +)
        return (total / (all * (masses[0] + masses[1])), coarse / (even * masses[0]))
    }

    /// The sums over p at one rate, of even and of odd nodes.
    private static func row(_ leaving: BetaGeometricLeavingRule, lambda: Double, floor: Double) -> SIMD2<Double> {
        var sums = SIMD2<Double>.zero
        leaving.nodes.withUnsafeBufferPointer { nodes in
            leaving.weights.withUnsafeBufferPointer { weights in
                var index = 0
                while index + 1 < nodes.count {
                    let p = SIMD2(nodes[index], nodes[index + 1])
                    sums += SIMD2(weights[index], weights[index + 1]) / (floor + lambda * p)
                    index += 2
                }
                if index < nodes.count { sums[0] += weights[index] / (floor + lambda * nodes[index]) }
            }
        }
        return sums
    }
}

extension BetaGeometricProcess {
    /// What is averaged over the probability p of leaving, at u = t/α.
    enum MeanOverLeaving {
        /// (1 + p u)⁻ʳ, the probability of not having left.
        case survival
        /// (1 − (1 + p u)⁻ʳ)/p, the expected purchases.
        case purchases
    }

    /// The mean over the probability of leaving, by integration.
    ///
    /// The rule is made finer until its value and that of every other node agree; as the number of digits doubles with the nodes, agreement
    /// in seven means that the finer value has all.
    ///
    /// - Parameters:
    ///   - quantity: What to average.
    ///   - reach: u.
    /// - Returns: The mean.
    func mean(_ quantity: MeanOverLeaving, reach: Double) -> Double {
        let rise =
            switch quantity {
            case .survival: min(r * Libm.log1p(a / (a + b) * reach), 650)
            case .purchases: Libm.log1p(reach) + Libm.log1p(r)
            }
        // A power of two, so that exactly nothing changes but the range.
        let unit = reach > 0x1p600 ? 0x1p-300 : 1
        var value = 0.0
        for fineness in 0..<6 {
            let rule = BetaGeometricLeavingRule(a: a, b: b, reach: reach, rise: rise, fineness: fineness)
            var sums = SIMD2<Double>.zero
            var masses = SIMD2<Double>.zero
            for (index, (p, weight)) in zip(rule.nodes, rule.weights).enumerated() {
                let parity = index & 1
                masses[parity] += weight
                sums[parity] += weight * (quantity == .survival ? survival(p, reach) : purchases(p, reach, unit))
            }
            value = (sums[0] + sums[1]) / (masses[0] + masses[1])
            if abs(sums[0] / masses[0] - value) <= 1e-8 * abs(value) { break }
        }
        return quantity == .survival ? value : value / unit
    }

    private func survival(_ p: Double, _ reach: Double) -> Double {
        Libm.exp(-r * Libm.log1p(p * reach))
    }

    /// In units of 1/unit, so that no weight takes it out of range.
    private func purchases(_ p: Double, _ reach: Double, _ unit: Double) -> Double {
        p * reach < 1e-290 ? min(r * unit * reach, 1e290) : -Libm.expm1(-r * Libm.log1p(p * reach)) * unit / p
    }
}

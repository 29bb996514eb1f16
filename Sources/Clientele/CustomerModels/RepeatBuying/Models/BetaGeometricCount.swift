/// The number of purchases that a customer would make within a duration if it never left: negative binomial with shape r and
/// z = u/(1 + u), where u = t/α.
struct BetaGeometricCount {
    /// r.
    let shape: Double
    /// u.
    let reach: Double

    /// P(K = n) = (r)ₙ/n! · zⁿ (1 − z)ʳ.
    ///
    /// - Parameter count: n, from 0.
    /// - Returns: The probability.
    func probability(of count: Double) -> Double {
        let none = -shape * Libm.log1p(reach)
        guard count > 0 else { return Libm.exp(none) }
        guard reach > 0 else { return 0 }
        let logarithm = reach < 1 ? Libm.log(reach) - Libm.log1p(reach) : -Libm.log1p(1 / reach)
        return Libm.exp(none + logWays(count) + count * logarithm)
    }

    /// P(K ≥ n) = I_z(n, r), from n = 1.
    ///
    /// - Parameter count: n, from 1.
    /// - Returns: The probability.
    func probability(ofAtLeast count: Double) -> Double {
        guard reach > 0 else { return 0 }
        return reach < 1
            ? SpecialFunctions.regularizedBeta(reach / (1 + reach), count, shape)
            : SpecialFunctions.regularizedBetaComplement(1 / (1 + reach), shape, count)
    }

    /// ln((r)ₙ/n!).
    private func logWays(_ count: Double) -> Double {
        guard count <= 64, shape < 1e4 else {
            return SpecialFunctions.logGammaRatio(shape, count) - SpecialFunctions.logGammaRatio(1, count)
        }
        var product = 1.0
        var step = 0.0
        while step < count {
            product *= (shape + step) / (step + 1)
            step += 1
        }
        return Libm.log(product)
    }
}

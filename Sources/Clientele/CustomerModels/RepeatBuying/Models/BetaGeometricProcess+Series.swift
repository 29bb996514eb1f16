extension BetaGeometricProcess {
    /// How many terms of a sum are worth less than integrating.
    private static let mostTerms = 3_000.0

    /// Whether the sums over the count have few terms, and begin with a number that is not too small to be one.
    ///
    /// - Parameter reach: t/α.
    /// - Returns: Whether to take the sums.
    func isShort(_ reach: Double) -> Bool {
        let mean = r * reach
        guard mean < BetaGeometricProcess.mostTerms, reach < BetaGeometricProcess.mostTerms / 40 else { return false }
        return mean + 40 * (1 + reach) + 9 * (mean * (1 + reach)).squareRoot() < BetaGeometricProcess.mostTerms
            && r * Libm.log1p(reach) < 600
    }

    /// The mean of m_K.
    ///
    /// - Parameter reach: t/α.
    /// - Returns: The sum.
    func survivalSeries(_ reach: Double) -> Double {
        let z = reach / (1 + reach)
        var count = Libm.exp(-r * Libm.log1p(reach))
        var survival = 1.0
        var sum = count
        var step = 0.0
        while step < 2 * BetaGeometricProcess.mostTerms {
            let growth = z * (r + step) / (step + 1)
            count *= growth
            survival *= (b + step) / (a + b + step)
            step += 1
            let term = count * survival
            sum += term
            let bound = max(growth, z)
            if bound < 1, term * bound <= 1e-16 * sum * (1 - bound) { break }
        }
        return sum
    }

    /// The mean of m₀ + … + m_{K−1}.
    ///
    /// The growth of the terms from *k* on is at most max(z, z(r + k)/(k + 1))·(k + 1)/k, which bounds the rest.
    ///
    /// - Parameter reach: t/α.
    /// - Returns: The sum.
    func purchaseSeries(_ reach: Double) -> Double {
        let z = reach / (1 + reach)
        var count = Libm.exp(-r * Libm.log1p(reach))
        var survival = 1.0
        var survivals = 0.0
        var sum = 0.0
        var step = 0.0
        while step < 2 * BetaGeometricProcess.mostTerms {
            let growth = z * (r + step) / (step + 1)
            count *= growth
            survivals += survival
            survival *= (b + step) / (a + b + step)
            step += 1
            let term = count * survivals
            sum += term
            let bound = max(growth, z) * (step + 1)
            if bound < step, term * bound <= 1e-16 * sum * (step - bound) { break }
        }
        return sum
    }
}

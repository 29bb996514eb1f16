extension SpecialFunctions {
    /// The natural logarithm of the beta function, Γ(a) Γ(b) / Γ(a + b).
    ///
    /// Where an argument is large, Stirling's formulas are combined first (Didonato & Morris 1992, "Algorithm 708", section 4), so that
    /// nothing cancels. The error is a few units in the last place of the larger of the value and 1.
    ///
    /// - Parameters:
    ///   - a: The first argument, above 0.
    ///   - b: The second argument, above 0.
    /// - Returns: ln B(a, b); NaN outside the domain.
    package static func logBeta(_ a: Double, _ b: Double) -> Double {
        let small = min(a, b)
        let large = max(a, b)
        guard small > 0, large < .infinity else { return .nan }
        if small >= 8 {
            let ratio = small / large
            let correction = stirlingSeries(small) + stirlingSeries(large) - stirlingSeries(small + large)
            return -0.5 * Libm.log(large) + halfLogTwoPi + correction - (small - 0.5) * Libm.log1p(1 / ratio) - large * Libm.log1p(ratio)
        }
        if large >= 8 { return logGamma(small) - logGammaRatio(large, small) }
        return logGamma(small) + (logGamma(large) - logGamma(small + large))
    }
}

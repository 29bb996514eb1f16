extension SpecialFunctions {
    /// The natural logarithm of Tricomi's confluent hypergeometric function U(a, b, x).
    ///
    /// U = 1 / Γ(a) ∫₀^∞ e^(−xt) tᵃ⁻¹ (1 + t)^(b − a − 1) dt (DLMF 13.4.4) is positive, and so is the integrand, which has a single peak in ln t: it
    /// is integrated from the peak outwards by the trapezoidal rule in a variable in which it falls off fast on both sides.
    /// The absolute error is below 1e-13 times the larger of 1 and the terms of which the logarithm is a sum, of which ln Γ(a) is one.
    ///
    /// - Parameters:
    ///   - a: The first parameter, above 0.
    ///   - b: The second parameter.
    ///   - x: The argument, above 0.
    /// - Returns: ln U(a, b, x); NaN outside the domain.
    package static func logTricomiU(_ a: Double, _ b: Double, _ x: Double) -> Double {
        guard a > 0, x > 0, a < .infinity, x < .infinity, b.isFinite else { return .nan }
        return TricomiIntegral(a: a, b: b, x: x).logValue
    }
}

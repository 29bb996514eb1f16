extension SpecialFunctions {
    /// The regularised incomplete beta function.
    ///
    /// - Parameters:
    ///   - x: The limit, from 0 to 1.
    ///   - a: The first shape, above 0.
    ///   - b: The second shape, above 0.
    /// - Returns: Iₓ(a, b), from 0 to 1, with a small relative error also where it is tiny; NaN outside the domain.
    package static func regularizedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
        guard x >= 0, x <= 1, a > 0, b > 0, a < .infinity, b < .infinity else { return .nan }
        return BetaTails(x: x, a: a, b: b).lower
    }

    /// The complement of the regularised incomplete beta function.
    ///
    /// - Parameters:
    ///   - x: The limit, from 0 to 1.
    ///   - a: The first shape, above 0.
    ///   - b: The second shape, above 0.
    /// - Returns: 1 − Iₓ(a, b), from 1 to 0, with a small relative error also where it is tiny; NaN outside the domain.
    package static func regularizedBetaComplement(_ x: Double, _ a: Double, _ b: Double) -> Double {
        guard x >= 0, x <= 1, a > 0, b > 0, a < .infinity, b < .infinity else { return .nan }
        return BetaTails(x: x, a: a, b: b).upper
    }
}

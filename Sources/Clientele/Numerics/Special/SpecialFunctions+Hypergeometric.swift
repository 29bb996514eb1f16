extension SpecialFunctions {
    /// Gauss's hypergeometric function ₂F₁(a, b; c; z) for real arguments.
    ///
    /// - Parameters:
    ///   - a: The first upper parameter.
    ///   - b: The second upper parameter.
    ///   - c: The lower parameter; 0, −1, −2, … only where a or b ends the series before.
    ///   - z: The argument, below 1, or 1 where c − a − b > 0.
    /// - Returns: The value, infinite beyond the range of a double; NaN outside the domain.
    package static func hypergeometric2F1(_ a: Double, _ b: Double, _ c: Double, _ z: Double) -> Double {
        Hypergeometric.value(a, b, c, z).value
    }

    /// The natural logarithm of Gauss's hypergeometric function where that is positive, without overflow.
    ///
    /// - Parameters:
    ///   - a: The first upper parameter.
    ///   - b: The second upper parameter.
    ///   - c: The lower parameter; 0, −1, −2, … only where a or b ends the series before.
    ///   - z: The argument, below 1, or 1 where c − a − b > 0.
    /// - Returns: The logarithm; NaN outside the domain or where the function is negative.
    package static func logHypergeometric2F1(_ a: Double, _ b: Double, _ c: Double, _ z: Double) -> Double {
        if a > 0, b > 0, c > 0, z > 0, z <= 0.9 {
            let rest = HypergeometricSeries.positiveRest(a, b, c, z)
            if rest.logScale == 0 { return Libm.log1p(rest.significand) }
        }
        return Hypergeometric.value(a, b, c, z).log
    }
}

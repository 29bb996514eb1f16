extension SpecialFunctions {
    /// Gauss's hypergeometric function ₂F₁(a, b; c; z) for real arguments.
    ///
    /// The power series where no or few terms cancel, otherwise Pfaff's (z below 0), Euler's or the 1 − z transformation, and where these cancel too
    /// (c − a − b near a whole number, large parameters near 1, oscillation) Taylor series continued along the axis. For positive parameters and
    /// 0 < z ≤ 0.9 the relative error is below 5e-16 (1 + κ), elsewhere below 1e-13 (1 + κ), where κ is the condition number, the sum of
    /// |p ∂F/∂p / F| over all arguments: near a zero of the function, or for parameters in the hundreds, κ is large and no method could do much better.
    ///
    /// - Complexity: In the power series as many terms as z needs, about 36 / −ln z, more where a and b are large against c.
    ///
    /// - Parameters:
    ///   - a: The first upper parameter.
    ///   - b: The second upper parameter.
    ///   - c: The lower parameter; 0, −1, −2, … only where a or b ends the series before.
    ///   - z: The argument, below 1, or 1 where c − a − b > 0.
    /// - Returns: The value, infinite beyond the range of a double; NaN outside the domain, or where parameters
    ///   beyond a million would ask for more than twenty million terms.
    package static func hypergeometric2F1(_ a: Double, _ b: Double, _ c: Double, _ z: Double) -> Double {
        Hypergeometric.value(a, b, c, z).value
    }

    /// The natural logarithm of Gauss's hypergeometric function where that is positive, without overflow.
    ///
    /// The absolute error is below 1e-15 (1 + κ) of the larger of 1 and the logarithm, with κ as in ``hypergeometric2F1(_:_:_:_:)``; near 1 and for
    /// positive parameters with abz < c it is relative to the logarithm.
    ///
    /// - Parameters:
    ///   - a: The first upper parameter.
    ///   - b: The second upper parameter.
    ///   - c: The lower parameter; 0, −1, −2, … only where a or b ends the series before.
    ///   - z: The argument, below 1, or 1 where c − a − b > 0.
    /// - Returns: The logarithm; NaN outside the domain or where the function is negative.
    package static func logHypergeometric2F1(_ a: Double, _ b: Double, _ c: Double, _ z: Double) -> Double {
        if a > 0, b > 0, c > 0, z > 0, z <= 0.9, a * b * z < c {
            let rest = HypergeometricSeries.positiveRest(a, b, c, z)
            if rest.logScale == 0 { return Libm.log1p(rest.significand) }
        }
        return Hypergeometric.value(a, b, c, z).log
    }
}

extension AdaptiveQuadrature {
    /// The integral over a finite range of a function that may be infinite at the ends, by the tanh–sinh substitution
    /// x = tanh(π/2 · sinh t), after which the trapezoidal rule converges at an exponential rate (Takahasi & Mori 1974, "Double exponential formulas
    /// for numerical integration").
    ///
    /// Of xᵃ⁻¹ the part below the smallest `Double` is left out, 10⁻³⁰⁸ᵃ of the whole: for a below some 0.04 that is more than the default
    /// tolerance, and the outcome says that it did not converge.
    ///
    /// - Parameters:
    ///   - range: The range; finite.
    ///   - relativeTolerance: The accepted error as a part of the integral's absolute value.
    ///   - absoluteTolerance: The accepted error, if that is larger.
    ///   - function: The function of the place, its distance from the lower end and its distance to the upper end. The distances are right even where
    ///     the place itself is rounded to the end.
    /// - Returns: The integral, not converged if the tolerance was not met.
    package static func integrateSingular(
        _ range: ClosedRange<Double>, relativeTolerance: Double = 1e-10, absoluteTolerance: Double = 0,
        _ function: (_ place: Double, _ fromLower: Double, _ toUpper: Double) -> Double
    ) -> QuadratureOutcome {
        let width = range.upperBound - range.lowerBound
        guard width.isFinite else { return QuadratureOutcome(value: 0, error: .infinity, evaluations: 0, isConverged: false) }
        guard width > 0 else { return QuadratureOutcome(value: 0, error: 0, evaluations: 0, isConverged: true) }
        return TrapezoidalRule.integrate(edge: 6.125, relativeTolerance: relativeTolerance, absoluteTolerance: absoluteTolerance) {
            position in
            let (sinh, cosh) = hyperbolic(abs(position))
            let small = Libm.exp(-Double.pi * sinh)
            let near = width * (small / (1 + small))
            guard near > 0 else { return 0 }
            let far = width / (1 + small)
            let weight = near / (1 + small) * Double.pi * cosh
            let value =
                position < 0 ? function(range.lowerBound + near, near, far) : function(range.upperBound - near, far, near)
            return value * weight
        }
    }

    /// The integral from a number to infinity of a function that may be infinite at that number, by x = lower + scale · exp(π/2 · sinh t) (Takahasi
    /// & Mori 1974).
    ///
    /// - Parameters:
    ///   - lower: Where the range begins; finite.
    ///   - scale: A distance from `lower` within which a notable part of the integral lies.
    ///   - relativeTolerance: The accepted error as a part of the integral's absolute value.
    ///   - absoluteTolerance: The accepted error, if that is larger.
    ///   - function: The function of the place and its distance from the lower end.
    /// - Returns: The integral, not converged if the tolerance was not met.
    package static func integrateSingular(
        from lower: Double, scale: Double = 1, relativeTolerance: Double = 1e-10, absoluteTolerance: Double = 0,
        _ function: (_ place: Double, _ fromLower: Double) -> Double
    ) -> QuadratureOutcome {
        guard lower.isFinite, scale > 0, scale < .infinity else {
            return QuadratureOutcome(value: 0, error: .infinity, evaluations: 0, isConverged: false)
        }
        return TrapezoidalRule.integrate(edge: 6.75, relativeTolerance: relativeTolerance, absoluteTolerance: absoluteTolerance) {
            position in
            let (sinh, cosh) = hyperbolic(abs(position))
            let distance = scale * Libm.exp(Double.pi / 2 * (position < 0 ? -sinh : sinh))
            guard distance > 0, distance < .infinity else { return 0 }
            let value = function(lower + distance, distance)
            return value == 0 ? 0 : value * distance * (Double.pi / 2) * cosh
        }
    }

    /// The hyperbolic sine and cosine of a number that is not negative; the sine of a small one by its series.
    private static func hyperbolic(_ position: Double) -> (sinh: Double, cosh: Double) {
        let grown = Libm.exp(position)
        let cosh = grown / 2 + 0.5 / grown
        guard position < 0.25 else { return (grown / 2 - 0.5 / grown, cosh) }
        let square = position * position
        return (position * (1 + square / 6 * (1 + square / 20 * (1 + square / 42 * (1 + square / 72 * (1 + square / 110))))), cosh)
    }
}

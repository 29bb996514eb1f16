/// The standard normal distribution.
package struct NormalDistribution: Sendable {
    /// The probability of a value up to `z`.
    ///
    /// - Parameter z: The value, in standard deviations from the mean.
    /// - Returns: From 0 to 1, with a small relative error in the lower tail.
    package static func cumulative(_ z: Double) -> Double {
        survival(-z)
    }

    /// The probability of a value above `z`.
    ///
    /// - Parameter z: The value, in standard deviations from the mean.
    /// - Returns: From 1 to 0, with a small relative error in the upper tail.
    package static func survival(_ z: Double) -> Double {
        let rootHalf = 0.707_106_781_186_547_524_4
        let scaled = z * rootHalf
        guard scaled.isFinite else { return 0.5 * Libm.erfc(scaled) }
        // z/√2 is rounded, which matters in the tail: what is lost, times the derivative, puts it right.
        let rootHalfRest = -4.833_646_656_726_457e-17
        let lost = (-scaled).addingProduct(z, rootHalf) + z * rootHalfRest
        return 0.5 * Libm.erfc(scaled) - lost * Libm.exp(-scaled * scaled) * 0.564_189_583_547_756_286_95
    }

    /// The density at `z`.
    ///
    /// - Parameter z: The value, in standard deviations from the mean.
    /// - Returns: From 0 to 1/√(2π).
    package static func density(_ z: Double) -> Double {
        // z² = square + lost to twice the precision, since its rounding matters in the tail.
        let square = z * z
        guard square < 1600 else { return square.isNaN ? .nan : 0 }
        let lost = (-square).addingProduct(z, z)
        return Libm.exp(-0.5 * square) * (1 - 0.5 * lost) / SpecialFunctions.rootTwoPi
    }

    /// The value up to which a probability lies.
    ///
    /// - Parameter probability: From 0 to 1.
    /// - Returns: The quantile; −∞ at 0, ∞ at 1, NaN outside.
    package static func quantile(_ probability: Double) -> Double {
        guard probability >= 0, probability <= 1 else { return .nan }
        if probability > 0.5 { return -lowerQuantile(1 - probability) }
        return lowerQuantile(probability)
    }

    /// The quantile of a probability up to ½: a first value of Abramowitz & Stegun 1964, 26.2.23, made exact by Halley's method.
    private static func lowerQuantile(_ probability: Double) -> Double {
        if probability == 0 { return -.infinity }
        if probability == 0.5 { return 0 }
        let t = (-2 * Libm.log(probability)).squareRoot()
        let numerator = 2.515517 + t * (0.802853 + t * 0.010328)
        let denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
        var z = -(t - numerator / denominator)
        for _ in 0..<3 {
            let difference =
                z > -0.5 ? 0.5 * Libm.erf(z * 0.707_106_781_186_547_524_4) - (probability - 0.5) : cumulative(z) - probability
            let newton = difference / density(z)
            let step = newton / (1 + 0.5 * z * newton)
            guard step.isFinite else { break }
            z -= step
            if abs(step) <= 1e-16 * abs(z) { break }
        }
        return z
    }
}

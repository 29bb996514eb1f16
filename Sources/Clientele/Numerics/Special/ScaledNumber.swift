/// A number as significand · e^logScale, for values beyond the range of a double.
struct ScaledNumber: Sendable {
    /// The factor that carries the sign.
    var significand: Double
    /// The logarithm of the other factor.
    var logScale: Double

    /// What is not defined.
    static let undefined = ScaledNumber(significand: .nan, logScale: 0)

    /// Takes a factor and the logarithm of another.
    init(significand: Double, logScale: Double = 0) {
        self.significand = significand
        self.logScale = logScale
    }

    /// The number itself, perhaps infinite or 0.
    var value: Double {
        if logScale == 0 || significand == 0 { return significand }
        if abs(logScale) < 600 { return significand * Libm.exp(logScale) }
        // In halves, since the factor may overflow where the product does not.
        let half = Libm.exp(0.5 * logScale)
        return significand * half * half
    }

    /// The natural logarithm; NaN where the number is negative.
    var log: Double {
        significand > 0 ? Libm.log(significand) + logScale : significand == 0 ? -.infinity : .nan
    }

    /// The sum with a number whose scale is 0 or more, this one's being 0.
    func adding(_ other: ScaledNumber) -> ScaledNumber {
        other.logScale == 0
            ? ScaledNumber(significand: significand + other.significand)
            : ScaledNumber(significand: significand * Libm.exp(-other.logScale) + other.significand, logScale: other.logScale)
    }

    /// Multiplies by e^`exponent`.
    func scaled(by exponent: Double) -> ScaledNumber {
        ScaledNumber(significand: significand, logScale: logScale + exponent)
    }
}

/// Special functions of real arguments, in pure Swift and free of global state.
///
/// Outside its domain a function gives NaN; at a pole whose side is known, an infinity. None traps, and none depends on anything but its arguments.
package enum SpecialFunctions {
    /// Half the logarithm of 2π.
    static let halfLogTwoPi = 0.918_938_533_204_672_741_78

    /// The square root of 2π.
    static let rootTwoPi = 2.506_628_274_631_000_502_4

    /// `value` − ln(1 + `value`), without the cancellation near zero.
    ///
    /// With r = v / (2 + v), ln(1 + v) = 2 artanh r and v − 2r = rv, which leaves v − ln(1 + v) = r (v − 2r² Σ r²ᵏ / (2k + 3)).
    ///
    /// - Parameter value: v, above −1.
    /// - Returns: The difference, 0 or more; infinite at −1, NaN below.
    static func excessOverLog1p(_ value: Double) -> Double {
        guard value > -0.7, value < 1.5 else { return value > -1 ? value - Libm.log1p(value) : value == -1 ? .infinity : .nan }
        let r = value / (2 + value)
        let square = r * r
        var power = 1.0
        var sum = 1.0 / 3
        var k = 5.0
        while true {
            power *= square
            let next = sum + power / k
            if next == sum { break }
            sum = next
            k += 2
        }
        return r * (value - 2 * square * sum)
    }

    /// ∫₀^∞ g(v) dv for a smooth g that falls off at least as fast as e⁻ᵛ does, to nearly full precision.
    ///
    /// v = exp(s − e⁻ˢ) makes the integrand fall off doubly exponentially on the left, and the trapezoidal rule then converges
    /// exponentially (Takahasi & Mori 1974, "Double exponential formulas for numerical integration").
    ///
    /// - Parameter function: g.
    /// - Returns: The integral.
    @inline(__always)
    static func decayingIntegral(_ function: (Double) -> Double) -> Double {
        let step = 0.0625
        var sum = 0.0
        var index = -72.0
        while index <= 100 {
            let s = index * step
            let inverse = Libm.exp(-s)
            let v = Libm.exp(s - inverse)
            sum += function(v) * v * (1 + inverse)
            index += 1
        }
        return sum * step
    }
}

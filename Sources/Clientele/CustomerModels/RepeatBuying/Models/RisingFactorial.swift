/// The rising factorial (θ)ₙ = θ(θ + 1)…(θ + n − 1) = Γ(θ + n)/Γ(θ), by which gamma and beta mixtures count events.
enum RisingFactorial {
    /// Up to how many factors are multiplied out: as exact as the gamma function, and faster.
    private static let multiplied = 24.0

    /// The natural logarithm, ln (θ)ₙ.
    ///
    /// - Parameters:
    ///   - base: θ, above zero.
    ///   - count: n, from 0.
    /// - Returns: The logarithm; 0 for no factors.
    static func log(_ base: Double, _ count: Double) -> Double {
        guard count <= multiplied, base < 1e10 else { return SpecialFunctions.logGammaRatio(base, count) }
        var product = 1.0
        var step = 0.0
        while step < count {
            product *= base + step
            step += 1
        }
        return Libm.log(product)
    }

    /// The natural logarithm of (b)ₙ/(a + b)ₙ, the probability of surviving n coin tosses whose chance of survival is Beta(b, a).
    ///
    /// By gamma functions it is a difference of two logarithms, in which a and n can change places; the smaller of the two cancels less.
    ///
    /// - Parameters:
    ///   - a: The weight of leaving, above zero.
    ///   - b: The weight of staying, above zero.
    ///   - count: n, from 0.
    /// - Returns: The logarithm, 0 or less.
    static func logSurvival(_ a: Double, _ b: Double, _ count: Double) -> Double {
        guard count <= multiplied else {
            let difference =
                a < count
                ? SpecialFunctions.logGammaRatio(b, a) - SpecialFunctions.logGammaRatio(b + count, a)
                : SpecialFunctions.logGammaRatio(b, count) - SpecialFunctions.logGammaRatio(a + b, count)
            return min(0, difference)
        }
        var product = 1.0
        var step = 0.0
        while step < count {
            product *= (b + step) / (a + b + step)
            step += 1
        }
        return Libm.log(product)
    }

    /// The derivative of ln (θ)ₙ by θ, ψ(θ + n) − ψ(θ), without the cancellation of the difference.
    ///
    /// Both digammas are taken up to 16 by their recurrence, whose terms join to positive ones, and continued by the difference of their
    /// asymptotic series (Abramowitz & Stegun 1964, 6.3.5 and 6.3.18).
    ///
    /// - Parameters:
    ///   - base: θ, above zero.
    ///   - count: n, from 0.
    /// - Returns: The derivative, not negative.
    static func logDerivative(_ base: Double, _ count: Double) -> Double {
        var sum = 0.0
        var low = base
        while low < 16 {
            sum += count / (low * (low + count))
            low += 1
        }
        let high = low + count
        let difference = Libm.log1p(count / low) + count / (2 * low * high)
        return sum + difference + tail(low) - tail(high)
    }

    /// What the asymptotic series of −ψ adds to −ln θ + 1/(2θ): Σ B₂ₖ/(2k θ²ᵏ).
    private static func tail(_ value: Double) -> Double {
        let square = 1 / (value * value)
        let end = square * (-1.0 / 240 + square * (1.0 / 132 - square * (691.0 / 32_760)))
        return square * (1.0 / 12 + square * (-1.0 / 120 + square * (1.0 / 252 + end)))
    }
}

extension SpecialFunctions {
    /// The regularised lower incomplete gamma function, γ(a, x) / Γ(a).
    ///
    /// - Parameters:
    ///   - a: The shape, above 0.
    ///   - x: The limit, 0 or more.
    /// - Returns: P(a, x), from 0 to 1, with a small relative error also where it is tiny; NaN outside the domain.
    package static func regularizedGammaP(_ a: Double, _ x: Double) -> Double {
        guard a > 0, x >= 0, a < .infinity else { return .nan }
        if x == 0 { return 0 }
        if x == .infinity { return 1 }
        return x < a || x < 1 ? lowerGamma(a, x) : 1 - upperGamma(a, x)
    }

    /// The regularised upper incomplete gamma function, Γ(a, x) / Γ(a) = 1 − P(a, x).
    ///
    /// - Parameters:
    ///   - a: The shape, above 0.
    ///   - x: The limit, 0 or more.
    /// - Returns: Q(a, x), from 1 to 0, with a small relative error also where it is tiny; NaN outside the domain.
    package static func regularizedGammaQ(_ a: Double, _ x: Double) -> Double {
        guard a > 0, x >= 0, a < .infinity else { return .nan }
        if x == 0 { return 1 }
        if x == .infinity { return 0 }
        if x < 1, a < 1 { return upperGammaOfSmall(a, x) }
        return x < a || x < 1 ? 1 - lowerGamma(a, x) : upperGamma(a, x)
    }

    /// xᵃ e⁻ˣ / Γ(a), by the saddle point (Loader 2000, "Fast and accurate computation of binomial probabilities") where a is large.
    static func gammaDensityFactor(_ a: Double, _ x: Double) -> Double {
        if a < 20 {
            let half = Libm.exp(-0.5 * x)
            let power = Libm.pow(x, a)
            if a < 0.5 { return half * power * half * a / Libm.exp(logGammaOnePlus(a)) }
            return half * power * half / Libm.exp(logGamma(a))
        }
        return (a / (2 * .pi)).squareRoot() * Libm.exp(-stirlingSeries(a) - deviance(a, x - a, ratio: x / a))
    }

    /// a (t − ln(1 + t)) for t = `excess` / a, where 1 + t is also known as `ratio`, which says more when that is near 0.
    static func deviance(_ a: Double, _ excess: Double, ratio: Double) -> Double {
        ratio < 0.3 ? excess - a * Libm.log(ratio) : a * excessOverLog1p(excess / a)
    }

    /// From this shape on integrals replace the series and the fraction, whose lengths grow as the root of the shape.
    private static let largeShape = 5e3

    /// P(a, x) for x < a or x < 1: xᵃ e⁻ˣ / Γ(a + 1) Σ xⁿ / ((a + 1) … (a + n)) (Abramowitz & Stegun 1964, 6.5.29).
    private static func lowerGamma(_ a: Double, _ x: Double) -> Double {
        let factor = gammaDensityFactor(a, x)
        guard factor > 0 else { return 0 }
        if a > largeShape { return factor * lowerGammaIntegral(a, x) }
        var term = 1.0
        var sum = 1.0
        var denominator = a
        while term > 1e-17 * sum {
            denominator += 1
            term *= x / denominator
            sum += term
        }
        return factor / a * sum
    }

    /// Q(a, x) for x ≥ a and x ≥ 1: the even part of Legendre's continued fraction (DLMF 8.9.2), by Lentz's method as modified by Thompson & Barnett (1986).
    private static func upperGamma(_ a: Double, _ x: Double) -> Double {
        let factor = gammaDensityFactor(a, x)
        guard factor > 0 else { return 0 }
        if a > largeShape { return factor * upperGammaIntegral(a, x) }
        var b = (x - a) + 1
        var c = Double.infinity
        var d = 1 / b
        var fraction = d
        var n = 0.0
        while n < 10_000 {
            n += 1
            let numerator = -n * (n - a)
            b += 2
            d = 1 / (b + numerator * d)
            c = b + numerator / c
            let step = c * d
            fraction *= step
            if abs(step - 1) < 1e-16 { break }
        }
        return factor * fraction
    }

    /// Q(a, x) for a < 1 and x < 1, where P may be nearly 1 (Gautschi 1979, "A computational procedure for incomplete gamma functions").
    private static func upperGammaOfSmall(_ a: Double, _ x: Double) -> Double {
        let exponent = a * Libm.log(x) - logGammaOnePlus(a)
        var term = 1.0
        var sum = 0.0
        var n = 0.0
        while abs(term) > 1e-18 {
            n += 1
            term *= -x / n
            sum += term / (a + n)
        }
        return -Libm.expm1(exponent) - Libm.exp(exponent) * a * sum
    }

    /// ∫₀^∞ e^(−xt) (1 + t)^(a − 1) dt, which is Γ(a, x) eˣ / xᵃ.
    private static func upperGammaIntegral(_ a: Double, _ x: Double) -> Double {
        let slope = (x - a) + 1
        let scale = 1 / (slope + a.squareRoot())
        return scale * decayingIntegral { Libm.exp(-slope * scale * $0 - (a - 1) * excessOverLog1p(scale * $0)) }
    }

    /// ∫₀¹ e^(xt) (1 − t)^(a − 1) dt, which is γ(a, x) eˣ / xᵃ.
    private static func lowerGammaIntegral(_ a: Double, _ x: Double) -> Double {
        let slope = (a - x) - 1
        let scale = 1 / (slope + a.squareRoot())
        return scale
            * decayingIntegral {
                let t = scale * $0
                return t < 1 ? Libm.exp(-slope * t - (a - 1) * excessOverLog1p(-t)) : 0
            }
    }
}

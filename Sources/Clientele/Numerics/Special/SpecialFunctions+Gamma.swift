extension SpecialFunctions {
    /// The natural logarithm of the gamma function.
    ///
    /// From 8 on Stirling's series; about 2 the Taylor series whose coefficients are (−1)ᵏ (ζ(k) − 1) / k (Abramowitz & Stegun 1964, 6.1.33);
    /// in between the recurrence Γ(x + 1) = xΓ(x). Relative error below 1e-15, also near the zeros at 1 and 2.
    ///
    /// - Parameter x: The argument, above 0.
    /// - Returns: ln Γ(x); infinite at 0 and infinity, NaN below 0.
    package static func logGamma(_ x: Double) -> Double {
        if x >= 8 {
            guard x < .infinity else { return x }
            return (x - 0.5) * (Libm.log(x) - 1) + (halfLogTwoPi - 0.5) + stirlingSeries(x)
        }
        if x >= 2.5 {
            var product = 1.0
            var y = x
            while y > 2.5 {
                y -= 1
                product *= y
            }
            return Libm.log(product) + logGammaAboutTwo(y - 2)
        }
        if x >= 1.5 { return logGammaAboutTwo(x - 2) }
        if x >= 0.5 { return logGammaAboutTwo(x - 1) - Libm.log(x) }
        guard x >= 0 else { return .nan }
        return logGammaAboutTwo(x) - Libm.log(x) - Libm.log1p(x)
    }

    /// ln Γ(1 + `z`), with a small relative error also for tiny z.
    ///
    /// - Parameter z: The argument less 1, above −1.
    /// - Returns: ln Γ(1 + z).
    static func logGammaOnePlus(_ z: Double) -> Double {
        abs(z) <= 0.5 ? logGammaAboutTwo(z) - Libm.log1p(z) : logGamma(1 + z)
    }

    /// ln Γ(2 + `z`) for |z| ≤ ½ (Abramowitz & Stegun 1964, 6.1.33), summed in four strands that a processor can work on side by side.
    private static func logGammaAboutTwo(_ z: Double) -> Double {
        let z2 = z * z
        let z4 = z2 * z2
        var first = 1.083_865_921_489_695_4e-8
        first = first * z4 + 2.120_718_480_555_466_6e-7
        first = first * z4 + 4.374_866_789_907_487_8e-6
        first = first * z4 + 9.945_751_278_180_853_4e-5
        first = first * z4 + 2.890_510_330_741_523_3e-3
        first = first * z4 + 0.322_467_033_424_113_22
        var second = -5.183_475_041_970_046_7e-9
        second = second * z4 - 1.004_322_482_396_809_96e-7
        second = second * z4 - 2.039_215_753_801_366_2e-6
        second = second * z4 - 4.492_623_673_813_314_2e-5
        second = second * z4 - 1.192_753_911_703_260_98e-3
        second = second * z4 - 6.735_230_105_319_809_5e-2
        var third = 2.483_674_543_802_478_3e-9
        third = third * z4 + 4.769_810_169_363_980_6e-8
        third = third * z4 + 9.551_412_130_407_419_8e-7
        third = third * z4 + 2.050_721_277_567_069_2e-5
        third = third * z4 + 5.096_695_247_430_424_2e-4
        third = third * z4 + 2.058_080_842_778_454_8e-2
        var fourth = -1.192_140_140_586_091_2e-9
        fourth = fourth * z4 - 2.271_109_460_894_316_5e-8
        fourth = fourth * z4 - 4.492_469_198_764_566e-7
        fourth = fourth * z4 - 9.439_488_275_268_395_9e-6
        fourth = fourth * z4 - 2.231_547_584_535_793_8e-4
        fourth = fourth * z4 - 7.385_551_028_673_985_3e-3
        let oneLessEuler = 0.422_784_335_098_467_14
        return z * oneLessEuler + z2 * ((first + z * second) + z2 * (third + z * fourth))
    }

    /// What Stirling's formula leaves out: ln Γ(x) − (x − ½) ln x + x − ½ ln 2π (Abramowitz & Stegun 1964, 6.1.41), for x ≥ 8.
    static func stirlingSeries(_ x: Double) -> Double {
        let inverse = 1 / x
        let u = inverse * inverse
        if x > 1e3 { return inverse * (1.0 / 12 - u * (1.0 / 360 - u * (1.0 / 1260))) }
        let u2 = u * u
        let even = 1.0 / 12 + u2 * (1.0 / 1260 + u2 * (1.0 / 1188 + u2 * (1.0 / 156 + u2 * (43867.0 / 244188))))
        let odd = -1.0 / 360 - u2 * (1.0 / 1680 + u2 * (691.0 / 360360 + u2 * (3617.0 / 122400)))
        return inverse * (even + u * odd)
    }

    /// What Stirling's formula leaves out, for any x above 0.
    static func stirlingCorrection(_ x: Double) -> Double {
        x >= 8 ? stirlingSeries(x) : logGamma(x) - (x - 0.5) * Libm.log(x) + x - halfLogTwoPi
    }

    /// ln Γ(x + d) − ln Γ(x), without the cancellation of the two for large x or small d.
    ///
    /// The difference of Stirling's formulas is taken term by term; below 8 the recurrence of the gamma function leads there.
    /// The absolute error is within a few units in the last place of the larger of the result and 1; for |d| ≪ x also the relative one.
    ///
    /// - Parameters:
    ///   - x: The argument, above 0.
    ///   - d: The step, with x + d above 0.
    /// - Returns: The logarithm of the ratio; NaN outside the domain.
    package static func logGammaRatio(_ x: Double, _ d: Double) -> Double {
        let y = x + d
        guard x > 0, y > 0, x < .infinity, y < .infinity else { return .nan }
        if d == 0 { return 0 }
        if x >= 8, y >= 8 { return stirlingRatio(x, d) }
        guard abs(d) < 0.5 * min(x, y) else { return logGamma(y) - logGamma(x) }
        // The product of all 1 + d / (x + i), kept less 1.
        var shift = 0.0
        var excess = 0.0
        while min(x, y) + shift < 8 {
            let factor = d / (x + shift)
            excess += factor + excess * factor
            shift += 1
        }
        return stirlingRatio(x + shift, d) - Libm.log1p(excess)
    }

    /// The logarithm of Γ(x + d) / Γ(x) for x and x + d of 8 or more.
    private static func stirlingRatio(_ x: Double, _ d: Double) -> Double {
        let y = x + d
        let u = 1 / x
        let v = 1 / y
        // u²ⁿ⁺¹ − v²ⁿ⁺¹ = (u − v) pₙ, with u − v = duv.
        let coefficients = (1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400)
        let u2 = u * u
        let v2 = v * v
        var power = 1.0
        var p = 1.0
        var sum = coefficients.0
        // pₙ₊₁ = u² pₙ + v²ⁿ⁺¹ (u + v).
        let both = u + v
        func advance() -> Double {
            p = u2 * p + power * v * both
            power *= v2
            return p
        }
        sum += coefficients.1 * advance()
        sum += coefficients.2 * advance()
        sum += coefficients.3 * advance()
        sum += coefficients.4 * advance()
        sum += coefficients.5 * advance()
        sum += coefficients.6 * advance()
        sum += coefficients.7 * advance()
        let t = d / x
        // (x − ½) ln(1 + t) − d + d ln y, where x ln(1 + t) − d = −x (t − ln(1 + t)).
        let correction = -d * u * v * sum
        return d * Libm.log(y) - x * excessOverLog1p(t) - 0.5 * Libm.log1p(t) + correction
    }

    /// ln |Γ(x)| and the sign of Γ(x) for any real x; at the poles infinity and 0.
    static func signedLogGamma(_ x: Double) -> (log: Double, sign: Double) {
        if x > 0 { return (logGamma(x), 1) }
        let nearest = x.rounded()
        guard x != nearest else { return (.infinity, 0) }
        // Γ(x) Γ(1 − x) = π / sin πx, with the sine taken of the distance to the nearest whole number.
        let sine = Libm.sin(.pi * (x - nearest))
        let odd = nearest.truncatingRemainder(dividingBy: 2) != 0
        let sign: Double = (sine > 0) != odd ? 1 : -1
        return (Libm.log(.pi / abs(sine)) - logGamma(1 - x), sign)
    }
}

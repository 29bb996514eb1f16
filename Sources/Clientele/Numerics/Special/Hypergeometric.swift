/// How Gauss's function is found in each region.
enum Hypergeometric {
    /// ₂F₁(a, b; c; z).
    static func value(_ a: Double, _ b: Double, _ c: Double, _ z: Double) -> ScaledNumber {
        guard a.isFinite, b.isFinite, c.isFinite, z <= 1, z > -.infinity else { return .undefined }
        if z == 0 || a == 0 || b == 0 { return ScaledNumber(significand: 1) }
        let degree = min(termCount(a), termCount(b))
        if c <= 0, c == c.rounded(), degree >= -c { return .undefined }
        if z == 1 { return valueAtOne(a, b, c, degree) }
        if a > 0, b > 0, c > 0, z > 0, z <= 0.9 { return moderate(a, b, c, z) }
        if z < 0 { return negative(a, b, c, z, degree) }
        return inUnit(a, b, c, z, 1 - z)
    }

    /// Positive parameters and 0 < z ≤ 0.9: the series, or after Euler's transformation (DLMF 15.8.1) where that is much shorter.
    private static func moderate(_ a: Double, _ b: Double, _ c: Double, _ z: Double) -> ScaledNumber {
        let s = c - a - b
        if z > 0.2, s < -2, abs((c - a) * (c - b)) < 0.2 * a * b, abs(s) < 250 {
            let euler = HypergeometricSeries.general(c - a, c - b, c, z)
            if euler.loss < 1.5, euler.value.logScale == 0 {
                return ScaledNumber(significand: euler.value.significand * Libm.pow(1 - z, s))
            }
        }
        return HypergeometricSeries.positive(a, b, c, z)
    }

    /// The highest power where an upper parameter ends the series, otherwise infinity.
    private static func termCount(_ parameter: Double) -> Double {
        parameter <= 0 && parameter == parameter.rounded() ? -parameter : .infinity
    }

    /// Gauss's sum (DLMF 15.4.20), or Chu and Vandermonde's where the series ends.
    private static func valueAtOne(_ a: Double, _ b: Double, _ c: Double, _ degree: Double) -> ScaledNumber {
        if degree < .infinity { return HypergeometricSeries.risingRatio(c - (termCount(a) == degree ? b : a), c, degree) }
        let s = c - a - b
        guard s > 0 else { return .undefined }
        return gammaQuotient((c, s), (c - a, c - b))
    }

    /// Γ(p) Γ(q) / (Γ(r) Γ(t)), 0 where a lower argument is at a pole.
    static func gammaQuotient(_ upper: (Double, Double), _ lower: (Double, Double)) -> ScaledNumber {
        let first = SpecialFunctions.signedLogGamma(upper.0)
        let second = SpecialFunctions.signedLogGamma(upper.1)
        let third = SpecialFunctions.signedLogGamma(lower.0)
        let fourth = SpecialFunctions.signedLogGamma(lower.1)
        if third.sign == 0 || fourth.sign == 0 { return ScaledNumber(significand: 0) }
        let sign = first.sign * second.sign * third.sign * fourth.sign
        return ScaledNumber(significand: sign, logScale: (first.log - third.log) + (second.log - fourth.log))
    }

    /// z < 0 by Pfaff's transformation (DLMF 15.8.1), unless the series itself ends and loses nothing.
    private static func negative(_ a: Double, _ b: Double, _ c: Double, _ z: Double, _ degree: Double) -> ScaledNumber {
        if degree < .infinity {
            let direct = HypergeometricSeries.general(a, b, c, z)
            if direct.loss < 10 { return direct.value }
        }
        let logFactor = Libm.log1p(-z)
        let mirrored = z / (z - 1)
        let complement = 1 / (1 - z)
        // Of the two forms the one with positive parameters is free of cancellation.
        if b > 0 && c - a > 0 && !(a > 0 && c - b > 0) {
            return inUnit(c - a, b, c, mirrored, complement).scaled(by: -b * logFactor)
        }
        return inUnit(a, c - b, c, mirrored, complement).scaled(by: -a * logFactor)
    }

    /// 0 < z < 1, with w = 1 − z to full precision.
    private static func inUnit(_ a: Double, _ b: Double, _ c: Double, _ z: Double, _ w: Double) -> ScaledNumber {
        if a == 0 || b == 0 { return ScaledNumber(significand: 1) }
        if a == c { return ScaledNumber(significand: 1, logScale: -b * Libm.log(w)) }
        if b == c { return ScaledNumber(significand: 1, logScale: -a * Libm.log(w)) }
        if z <= 0.9 {
            let direct = HypergeometricSeries.general(a, b, c, z)
            if direct.loss < 30 { return direct.value }
            let euler = HypergeometricSeries.general(c - a, c - b, c, z)
            if euler.loss < 30 { return euler.value.scaled(by: (c - a - b) * Libm.log(w)) }
        }
        if termCount(a) < .infinity || termCount(b) < .infinity, let ending = endingReflected(a, b, c, w) { return ending }
        if z > 0.9, max(abs(a), abs(b), abs(c)) < 20, let reflected = reflected(a, b, c, w) { return reflected }
        if z > 0.9, w > 0.01 {
            let direct = HypergeometricSeries.general(a, b, c, z)
            if direct.loss < 30 { return direct.value }
        }
        return HypergeometricContinuation.value(a, b, c, z, w)
    }

    /// A series that ends, in powers of w (DLMF 15.8.7), or nil where that does not exist or cancels.
    private static func endingReflected(_ a: Double, _ b: Double, _ c: Double, _ w: Double) -> ScaledNumber? {
        let lower = 1 - (c - a - b)
        let degree = min(termCount(a), termCount(b))
        if lower <= 0, lower == lower.rounded(), degree >= -lower { return nil }
        let series = HypergeometricSeries.general(a, b, lower, w)
        guard series.loss < 30 else { return nil }
        // (c − b)ₘ / (c)ₘ is the sum at 1.
        let atOne = HypergeometricSeries.risingRatio(c - (termCount(a) == degree ? b : a), c, degree)
        return ScaledNumber(significand: atOne.significand * series.value.significand, logScale: atOne.logScale + series.value.logScale)
    }

    /// z near 1 by DLMF 15.8.4, or nil where its two parts cancel or c − a − b is near a whole number.
    private static func reflected(_ a: Double, _ b: Double, _ c: Double, _ w: Double) -> ScaledNumber? {
        let s = c - a - b
        guard abs(s - s.rounded()) > 0.05 else { return nil }
        let first = HypergeometricSeries.general(a, b, 1 - s, w)
        let second = HypergeometricSeries.general(c - a, c - b, 1 + s, w)
        guard first.loss < 10, second.loss < 10 else { return nil }
        let firstFactor = gammaQuotient((c, s), (c - a, c - b))
        let secondFactor = gammaQuotient((c, -s), (a, b)).scaled(by: s * Libm.log(w))
        let firstLog = firstFactor.logScale + first.value.logScale
        let secondLog = secondFactor.logScale + second.value.logScale
        let scale = max(firstLog, secondLog)
        let left = firstFactor.significand * first.value.significand * Libm.exp(firstLog - scale)
        let right = secondFactor.significand * second.value.significand * Libm.exp(secondLog - scale)
        guard abs(left + right) > 0.1 * (abs(left) + abs(right)) else { return nil }
        return ScaledNumber(significand: left + right, logScale: scale)
    }
}

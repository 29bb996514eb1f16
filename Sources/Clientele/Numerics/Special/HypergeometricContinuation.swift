/// Gauss's function near 1, continued from Taylor series to Taylor series along the real axis.
///
/// The coefficients about a point follow from the differential equation (DLMF 15.10.1). Each step halves the distance to 1, so that the work grows as
/// the logarithm of the distance, and no case needs an exception: c − a − b may be a whole number or close to one.
enum HypergeometricContinuation {
    /// ₂F₁(a, b; c; 1 − w) for 0 < w < ½.
    static func value(_ a: Double, _ b: Double, _ c: Double, _ w: Double) -> ScaledNumber {
        var here = 0.5
        let start = HypergeometricSeries.general(a, b, c, 1 - here).value
        let slope = HypergeometricSeries.general(a + 1, b + 1, c + 1, 1 - here).value
        var logScale = start.logScale
        var value = start.significand
        var derivative = a * b / c * slope.significand * Libm.exp(slope.logScale - start.logScale)
        while here > w {
            let next = max(0.5 * here, w)
            (value, derivative) = step(a, b, c, here, here - next, value, derivative)
            here = next
            let size = max(abs(value), abs(derivative * here))
            if !(size < .infinity) || size == 0 { break }
            value /= size
            derivative /= size
            logScale += Libm.log(size)
        }
        return ScaledNumber(significand: value, logScale: logScale)
    }

    /// Value and derivative at 1 − w + h from those at 1 − w.
    private static func step(
        _ a: Double, _ b: Double, _ c: Double, _ w: Double, _ h: Double, _ value: Double, _ derivative: Double
    ) -> (Double, Double) {
        let z = 1 - w
        let leading = 1 / (z * w)
        let q = (2 * w - 1) * h * leading
        let e = (c - (a + b + 1) + (a + b + 1) * w) * h * leading
        let square = h * h * leading
        var before = value
        var term = derivative * h
        var sum = before + term
        var slope = term
        var n = 0.0
        var quiet = 0
        while n < 10_000, quiet < 2 {
            let next = ((n + a) * (n + b) * square * before - (n + 1) * (q * n + e) * term) / ((n + 1) * (n + 2))
            before = term
            term = next
            n += 1
            sum += term
            slope += (n + 1) * term
            quiet = abs(term) <= 1e-17 * abs(sum) && (n + 1) * abs(term) <= 1e-17 * abs(slope) ? quiet + 1 : 0
        }
        return (sum, slope / h)
    }
}

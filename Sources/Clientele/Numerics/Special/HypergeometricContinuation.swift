/// Gauss's function from Taylor series to Taylor series along the real axis.
///
/// The coefficients about a point follow from the differential equation (DLMF 15.10.1). Near 1 each step halves the distance, so that the work grows
/// as the logarithm of the distance, and no case needs an exception: c − a − b may be a whole number or close to one.
enum HypergeometricContinuation {
    /// ₂F₁(a, b; c; z) for 0 < z < 1, with w = 1 − z to full precision.
    static func value(_ a: Double, _ b: Double, _ c: Double, _ z: Double, _ w: Double) -> ScaledNumber {
        // The largest point from which on the series in powers of z loses nothing is a good one to begin at.
        var here = min(0.9, z)
        var start = HypergeometricSeries.general(a, b, c, here)
        while start.loss > 10, here > 1e-3 {
            here *= 0.5
            start = HypergeometricSeries.general(a, b, c, here)
        }
        let slope = HypergeometricSeries.general(a + 1, b + 1, c + 1, here).value
        var logScale = start.value.logScale
        var value = start.value.significand
        var derivative = a * b / c * slope.significand * Libm.exp(slope.logScale - start.value.logScale)
        var rest = 1 - here
        var steps = 0
        while here < z, rest > w {
            steps += 1
            guard steps < 100_000, value.isFinite, derivative.isFinite else { return .undefined }
            let h = step(a, b, c, here, rest)
            let isLast = rest - h <= w || here + h >= z
            (value, derivative) = advance(a, b, c, here, rest, isLast ? (rest < 0.5 ? rest - w : z - here) : h, value, derivative)
            if isLast { break }
            here += h
            rest -= h
            let size = max(abs(value), abs(derivative * h))
            guard size < .infinity, size > 0 else { break }
            value /= size
            derivative /= size
            logScale += Libm.log(size)
        }
        return ScaledNumber(significand: value, logScale: logScale)
    }

    /// A step within which no solution of the equation grows or turns by much, so that rounding errors cannot either.
    private static func step(_ a: Double, _ b: Double, _ c: Double, _ z: Double, _ w: Double) -> Double {
        let turning = 2 * (z * w / (1 + abs(a * b))).squareRoot()
        return min(0.5 * w, 2 * z / (2 + abs(c)), 10 * w / (1 + abs(c - a - b)), turning)
    }

    /// Value and derivative at z + h from those at z.
    private static func advance(
        _ a: Double, _ b: Double, _ c: Double, _ z: Double, _ w: Double, _ h: Double, _ value: Double, _ derivative: Double
    ) -> (Double, Double) {
        let leading = 1 / (z * w)
        let q = (w - z) * h * leading
        let e = (c * w - (a + b + 1 - c) * z) * h * leading
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

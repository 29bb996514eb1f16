/// Gauss's series, Σ (a)ₙ (b)ₙ / ((c)ₙ n!) zⁿ.
enum HypergeometricSeries {
    private static let limit = 1e250
    /// The most terms taken of a series of positive terms; only parameters beyond a million ask for more.
    private static let longest = 2e7
    private static let logLimit = 575.646_273_248_511_421

    /// The sum for parameters and argument above 0, all terms of which are positive.
    static func positive(_ a: Double, _ b: Double, _ c: Double, _ z: Double) -> ScaledNumber {
        ScaledNumber(significand: 1).adding(positiveRest(a, b, c, z))
    }

    /// The same without the leading 1, which says more where the sum is near 1.
    ///
    /// Four terms are formed at a time: their quotients do not wait for each other, and only one product carries over.
    static func positiveRest(_ a: Double, _ b: Double, _ c: Double, _ z: Double) -> ScaledNumber {
        var term = 1.0
        var sum = 0.0
        var logScale = 0.0
        var offsets = SIMD4<Double>(0, 1, 2, 3)
        let enough = 1e-17 * (1 - z)
        while true {
            let numerators = (offsets + a) * (offsets + b) * z
            let denominators = (offsets + c) * (offsets + 1)
            let ratios = numerators / denominators
            let two = ratios.x * ratios.y
            let three = two * ratios.z
            let four = two * (ratios.z * ratios.w)
            sum += term * ((ratios.x + two) + (three + four))
            term *= four
            offsets += 4
            guard sum < .infinity, offsets.x < longest else { return .undefined }
            // From here on the terms fall at least as fast as powers of the larger of z and the last ratio.
            if term < enough * (sum + 1), ratios.w < 1 {
                if term <= 1e-17 * (sum + 1) * (1 - max(ratios.w, z)) || term == 0 { break }
            }
            if sum > limit {
                sum *= 1e-250
                term *= 1e-250
                logScale += logLimit
            }
        }
        return ScaledNumber(significand: sum, logScale: logScale)
    }

    /// The sum for any parameters, and by how much the sum of the terms' sizes exceeds its size.
    static func general(_ a: Double, _ b: Double, _ c: Double, _ z: Double) -> (value: ScaledNumber, loss: Double) {
        if a > 0, b > 0, c > 0, z > 0, z < 1 { return (positive(a, b, c, z), 1) }
        var term = 1.0
        var sum = 1.0
        var size = 1.0
        var n = 0.0
        var logScale = 0.0
        // No term may be taken for the last while a factor can still change its sign.
        let settled = max(-a, -b, -c, 0)
        while n < 1e6 {
            term *= (a + n) * (b + n) * z / ((c + n) * (1 + n))
            sum += term
            size += abs(term)
            n += 1
            if term == 0 || (n > settled && abs(term) < 1e-17 * abs(sum) * abs(1 - z)) { break }
            if size > limit {
                guard size < .infinity else { break }
                sum *= 1e-250
                size *= 1e-250
                term *= 1e-250
                logScale += logLimit
            }
        }
        return (ScaledNumber(significand: sum, logScale: logScale), n < 1e6 ? size / abs(sum) : .infinity)
    }

    /// (p)ₘ / (q)ₘ.
    static func risingRatio(_ p: Double, _ q: Double, _ count: Double) -> ScaledNumber {
        guard count <= 1e6 else { return .undefined }
        var product = ScaledNumber(significand: 1)
        var n = 0.0
        while n < count, product.significand != 0 {
            product.significand *= (p + n) / (q + n)
            n += 1
            let size = abs(product.significand)
            if size > limit || (size < 1 / limit && size > 0) {
                product.logScale += Libm.log(size)
                product.significand /= size
            }
        }
        return product
    }
}

/// Gauss's series, Σ (a)ₙ (b)ₙ / ((c)ₙ n!) zⁿ.
enum HypergeometricSeries {
    /// The sum for parameters and argument above 0, all terms of which are positive.
    static func positive(_ a: Double, _ b: Double, _ c: Double, _ z: Double) -> ScaledNumber {
        var term = 1.0
        var sum = 1.0
        var n = 0.0
        var logScale = 0.0
        while true {
            term *= (a + n) * (b + n) * z / ((c + n) * (1 + n))
            sum += term
            n += 1
            if term < 1e-17 * sum * (1 - z) { break }
            if sum > 1e250 {
                sum *= 1e-250
                term *= 1e-250
                logScale += 250 * 2.302_585_092_994_045_684
            }
            if !(sum < .infinity) { break }
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
            if size > 1e250 {
                sum *= 1e-250
                size *= 1e-250
                term *= 1e-250
                logScale += 250 * 2.302_585_092_994_045_684
            }
            if !(size < .infinity) { break }
        }
        return (ScaledNumber(significand: sum, logScale: logScale), size / abs(sum))
    }
}

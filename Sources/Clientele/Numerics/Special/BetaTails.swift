/// Both tails of the regularised incomplete beta function, each with a small relative error.
struct BetaTails: Sendable {
    /// Iₓ(a, b).
    let lower: Double
    /// 1 − Iₓ(a, b).
    let upper: Double

    /// Finds both tails for a limit given as one number.
    init(x: Double, a: Double, b: Double) {
        // The sum of the shapes in two parts, so that the distance from the mean is right to the last digits for large shapes too.
        let sum = a + b
        let rest = abs(a) > abs(b) ? b - (sum - a) : a - (sum - b)
        let excess = (-a).addingProduct(x, sum) + x * rest
        self.init(x: x, complement: 1 - x, excess: excess, a: a, b: b)
    }

    /// Finds both tails for a limit x whose complement y is known as well as x itself.
    ///
    /// - Parameters:
    ///   - x: The limit.
    ///   - y: 1 − x.
    ///   - excess: bx − ay, which is (a + b) times the distance of x from the mean.
    ///   - a: The first shape.
    ///   - b: The second shape.
    init(x: Double, complement y: Double, excess: Double, a: Double, b: Double) {
        if x <= 0 || y <= 0 {
            lower = x <= 0 ? 0 : 1
            upper = x <= 0 ? 1 : 0
        } else if a <= 1, x <= 0.7, b * x <= 0.7 {
            (lower, upper) = BetaTails.powerSeries(x, a, b)
        } else if b <= 1, y <= 0.7, a * y <= 0.7 {
            (upper, lower) = BetaTails.powerSeries(y, b, a)
        } else if excess <= 0 {
            (lower, upper) = BetaTails.tails(x, y, -excess, a, b)
        } else {
            (upper, lower) = BetaTails.tails(y, x, excess, b, a)
        }
    }

    /// The tails for x not above the mean a / (a + b).
    private static func tails(_ x: Double, _ y: Double, _ distance: Double, _ a: Double, _ b: Double) -> (Double, Double) {
        let factor = densityFactor(x, y, -distance, a, b)
        let near: Double
        if min(a, b) > 5e3 {
            near = factor * integral(x, y, distance, a, b)
        } else {
            near = factor * fraction(x, y, distance, a, b)
        }
        return (near, 1 - near)
    }

    /// xᵃ yᵇ / B(a, b), by the saddle point (Loader 2000, "Fast and accurate computation of binomial probabilities") where both shapes are large.
    static func densityFactor(_ x: Double, _ y: Double, _ excess: Double, _ a: Double, _ b: Double) -> Double {
        let logX = x > 0.5 ? Libm.log1p(-y) : Libm.log(x)
        let logY = y > 0.5 ? Libm.log1p(-x) : Libm.log(y)
        if min(a, b) >= 10 {
            let deviance =
                SpecialFunctions.deviance(a, excess, ratio: x * (1 + b / a)) + SpecialFunctions.deviance(b, -excess, ratio: y * (1 + a / b))
            let correction =
                SpecialFunctions.stirlingSeries(a + b) - SpecialFunctions.stirlingSeries(a) - SpecialFunctions.stirlingSeries(b)
            return (a / (2 * .pi) * (b / (a + b))).squareRoot() * Libm.exp(correction - deviance)
        }
        let small = min(a, b)
        let large = max(a, b)
        let gammas = SpecialFunctions.logGammaRatio(large, small) - SpecialFunctions.logGammaOnePlus(small)
        return small * Libm.exp(a * logX + b * logY + gammas)
    }

    /// Iₓ(a, b) B(a, b) / (xᵃ yᵇ) by a continued fraction (Didonato & Morris 1992, "Algorithm 708", equation 9).
    private static func fraction(_ x: Double, _ y: Double, _ distance: Double, _ a: Double, _ b: Double) -> Double {
        var denominator = a / (a + 1) * (distance + 1)
        var c = Double.infinity
        var d = 1 / denominator
        var value = d
        var n = 0.0
        while n < 10_000 {
            n += 1
            let position = a + 2 * n - 1
            let ratio = n * (b - n) * x / position
            let numerator = (a + n - 1) * (a + b + n - 1) / position * ratio * x
            denominator = n + ratio + (a + n) / (position + 2) * (distance + 1 + n * (1 + y))
            d = 1 / (denominator + numerator * d)
            c = denominator + numerator / c
            let step = c * d
            value *= step
            if abs(step - 1) < 1e-16 { break }
        }
        return value
    }

    /// Both tails for a up to 1 and small bx from the power series of Iₓ (DLMF 8.17.7); the lower one may be nearly 1.
    private static func powerSeries(_ x: Double, _ a: Double, _ b: Double) -> (Double, Double) {
        let exponent = a * Libm.log(x) - (SpecialFunctions.logGammaOnePlus(a) - SpecialFunctions.logGammaRatio(b, a))
        var term = 1.0
        var sum = 0.0
        var n = 0.0
        while n < 1_000 {
            n += 1
            term *= (n - b) / n * x
            let part = term / (a + n)
            sum += part
            if abs(part) <= 1e-17 * abs(sum) { break }
        }
        let leading = Libm.exp(exponent)
        let rest = leading * a * sum
        return (leading + rest, -Libm.expm1(exponent) - rest)
    }

    /// Iₓ(a, b) B(a, b) / (xᵃ yᵇ) for large shapes: ∫ (1 − yw)^(a − 1) (1 + xw)^(b − 1) dw over 0 < yw < 1.
    private static func integral(_ x: Double, _ y: Double, _ distance: Double, _ a: Double, _ b: Double) -> Double {
        let slope = distance - y + x
        let width = (a * y * y + b * x * x).squareRoot()
        let scale = 1 / (slope + width)
        let value = SpecialFunctions.decayingIntegral {
            let w = scale * $0
            guard y * w < 1 else { return 0 }
            let bend = (a - 1) * SpecialFunctions.excessOverLog1p(-y * w) + (b - 1) * SpecialFunctions.excessOverLog1p(x * w)
            return Libm.exp(-slope * w - bend)
        }
        return scale * value
    }
}

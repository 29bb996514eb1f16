extension SpecialFunctions {
    /// The digamma function, the derivative of ln Γ.
    ///
    /// The asymptotic series (Abramowitz & Stegun 1964, 6.3.18) from 10 on, the recurrence below, and the reflection formula (6.3.7) for
    /// negative arguments. The error is a few units in the last place of the larger of the value and 1.
    ///
    /// - Parameter x: The argument, none of 0, −1, −2, ….
    /// - Returns: ψ(x); NaN at the poles and at −∞.
    package static func digamma(_ x: Double) -> Double {
        if x <= 0 {
            let nearest = x.rounded()
            guard x != nearest else { return .nan }
            return digamma(1 - x) - .pi / Libm.tan(.pi * (x - nearest))
        }
        guard x < .infinity else { return x }
        var y = x
        var shift = 0.0
        while y < 10 {
            shift += 1 / y
            y += 1
        }
        let u = 1 / (y * y)
        let series = u * (1.0 / 12 - u * (1.0 / 120 - u * (1.0 / 252 - u * (1.0 / 240 - u * (1.0 / 132 - u * (691.0 / 32760 - u / 12))))))
        return (Libm.log(y) - series - 0.5 / y) - shift
    }

    /// The trigamma function, the derivative of the digamma function.
    ///
    /// The asymptotic series (Abramowitz & Stegun 1964, 6.4.12) from 10 on, the recurrence below, and the reflection formula (6.4.7) for
    /// negative arguments.
    ///
    /// - Parameter x: The argument, none of 0, −1, −2, ….
    /// - Returns: ψ′(x), above 0; NaN at the poles and at −∞.
    package static func trigamma(_ x: Double) -> Double {
        if x <= 0 {
            let nearest = x.rounded()
            guard x != nearest else { return .nan }
            let sine = Libm.sin(.pi * (x - nearest))
            let ratio = .pi / sine
            return ratio * ratio - trigamma(1 - x)
        }
        guard x < .infinity else { return x.isNaN ? x : 0 }
        var y = x
        var shift = 0.0
        while y < 10 {
            shift += 1 / (y * y)
            y += 1
        }
        let u = 1 / (y * y)
        let series = 1.0 / 6 - u * (1.0 / 30 - u * (1.0 / 42 - u * (1.0 / 30 - u * (5.0 / 66 - u * (691.0 / 2730 - u * (7.0 / 6))))))
        return 1 / y + 0.5 * u + u / y * series + shift
    }
}

/// What the BG/NBD and the MBG/NBD model share: purchases at a gamma distributed rate, coin tosses with a beta distributed chance of leaving.
///
/// The models differ in the number *n* of tosses that a customer with *x* repeat purchases has seen: *x* in the BG/NBD, *x* + 1 in the
/// MBG/NBD, where the first purchase is followed by a toss too. With the last toss lost at t_x or all of them won until T, the likelihood is
///
///     L = (r)ₓ αʳ/(α + T)ʳ⁺ˣ · (b)ₙ/(a + b)ₙ · (1 + q),   q = a/(b + n − 1) · ((α + T)/(α + t_x))ʳ⁺ˣ for n > 0, else 0
///
/// (Fader, Hardie & Lee 2005, eq. 6, with the beta functions written out; Batislam, Denizel & Filiztekin 2007, eq. 5 for n = x + 1), and the
/// probability of being alive is 1/(1 + q).
struct BetaGeometricLikelihood {
    private let rate: Double
    private let scale: Double
    private let leaving: Double
    private let staying: Double
    private let purchases: Double
    private let last: Double
    private let age: Double
    private let tosses: Double

    /// Prepares the likelihood of one history.
    ///
    /// - Parameters:
    ///   - purchases: The number of repeat purchases, *x*.
    ///   - last: The age at the last purchase, *t_x*.
    ///   - age: The age at the end of the observation, *T*.
    ///   - tosses: The number of coin tosses, *n*.
    ///   - parameters: r, α, a, b.
    init(purchases: Double, last: Double, age: Double, tosses: Double, parameters: SIMD4<Double>) {
        rate = parameters[0]
        scale = parameters[1]
        leaving = parameters[2]
        staying = parameters[3]
        self.purchases = purchases
        self.last = last
        self.age = age
        self.tosses = tosses
    }

    /// The probability that the customer is alive at the end of the observation.
    var probabilityAlive: Double {
        guard tosses > 0 else { return 1 }
        return Self.probabilityAlive(
            shape: rate + purchases, scale: scale, logOddsOfLoss: Self.logOddsOfLoss(leaving, staying, tosses: tosses), last: last, age: age
        )
    }

    /// The probability that a customer who has seen a toss is alive at the end of the observation.
    ///
    /// - Parameters:
    ///   - shape: r + x.
    ///   - scale: α.
    ///   - logOddsOfLoss: The logarithm of the odds of having left right after the last purchase.
    ///   - last: The age at the last purchase, *t_x*.
    ///   - age: The age at the end of the observation, *T*.
    /// - Returns: The probability.
    static func probabilityAlive(shape: Double, scale: Double, logOddsOfLoss: Double, last: Double, age: Double) -> Double {
        1 / (1 + Libm.exp(logOddsOfLoss + shape * logGrowth(scale + last, by: age - last)))
    }

    /// The logarithm of the odds of having left right after the last purchase, a/(b + n − 1).
    ///
    /// - Parameters:
    ///   - leaving: a.
    ///   - staying: b.
    ///   - tosses: The number of coin tosses, *n*, above zero.
    /// - Returns: The logarithm.
    static func logOddsOfLoss(_ leaving: Double, _ staying: Double, tosses: Double) -> Double {
        Libm.log(leaving / (staying + (tosses - 1)))
    }

    /// The logarithm of the likelihood with its gradient in ln r, ln α, ln a, ln b.
    var term: LogLikelihoodTerm {
        let elapsed = Self.logGrowth(scale, by: age)
        let body = purchases <= Self.multiplied ? product() : gammas()
        var value = body.value - rate * elapsed
        var gradient = body.gradient
        gradient[0] -= rate * elapsed
        gradient[1] = (rate * age - purchases * scale) / (scale + age)
        guard tosses > 0 else { return LogLikelihoodTerm(value: value, gradient: gradient) }
        let silence = silence
        let odds = logOddsOfLoss(silence: silence)
        let lost = 1 / (1 + Libm.exp(-odds))
        value += odds > 0 ? odds + Libm.log1p(Libm.exp(-odds)) : Libm.log1p(Libm.exp(odds))
        gradient[0] += lost * rate * silence
        gradient[1] -= lost * (rate + purchases) * ((age - last) / (scale + age)) * (scale / (scale + last))
        gradient[2] += lost
        gradient[3] -= lost * staying / (staying + (tosses - 1))
        return LogLikelihoodTerm(value: value, gradient: gradient)
    }

    /// Up to how many purchases the factors are multiplied out.
    private static let multiplied = 16.0

    /// ln((α + T)/(α + t_x)).
    private var silence: Double { Self.logGrowth(scale + last, by: age - last) }

    /// The logarithm of q, the odds of having left.
    private func logOddsOfLoss(silence: Double) -> Double {
        Self.logOddsOfLoss(leaving, staying, tosses: tosses) + (rate + purchases) * silence
    }

    /// ln((base + addition)/base), also where the quotient is out of range.
    static func logGrowth(_ base: Double, by addition: Double) -> Double {
        addition < base * 1e15 ? Libm.log1p(addition / base) : Libm.log(base + addition) - Libm.log(base)
    }

    /// ln of (r)ₓ/(α + T)ˣ · (b)ₙ/(a + b)ₙ, with the parts of the gradient for r, a and b, by multiplying out: one logarithm for all.
    private func product() -> LogLikelihoodTerm {
        let parameters = SIMD4(rate, scale, leaving, staying)
        return Self.product(purchases, tosses, parameters, inverseScale: 1 / (scale + age)) ?? gammas()
    }

    /// The same by gamma and digamma functions.
    private func gammas() -> LogLikelihoodTerm {
        var term = Self.gammas(purchases, tosses, SIMD4(rate, scale, leaving, staying))
        term.value -= purchases * Libm.log(scale + age)
        return term
    }

    /// ln of (r)ₓ · (b)ₙ/(a + b)ₙ, which does not depend on time, with its gradient.
    ///
    /// - Parameters:
    ///   - purchases: The number of repeat purchases, *x*.
    ///   - tosses: The number of coin tosses, *n*.
    ///   - parameters: r, α, a, b.
    /// - Returns: The logarithm and its gradient in ln r, ln α, ln a, ln b.
    static func counts(purchases: Double, tosses: Double, parameters: SIMD4<Double>) -> LogLikelihoodTerm {
        let product = purchases <= multiplied ? product(purchases, tosses, parameters, inverseScale: 1) : nil
        return product ?? gammas(purchases, tosses, parameters)
    }

    /// Multiplies out; `nil` where the product is out of range.
    private static func product(
        _ purchases: Double, _ tosses: Double, _ parameters: SIMD4<Double>, inverseScale: Double
    ) -> LogLikelihoodTerm? {
        let (rate, leaving, staying) = (parameters[0], parameters[2], parameters[3])
        var product = 1.0
        var gradient = SIMD4<Double>.zero
        var step = 0.0
        while step < purchases {
            product *= (rate + step) * inverseScale
            gradient[0] += rate / (rate + step)
            step += 1
        }
        step = 0
        while step < tosses {
            let stay = staying + step
            let share = 1 / (leaving + stay)
            product *= stay * share
            gradient[2] -= leaving * share
            gradient[3] += leaving * share * (staying / stay)
            step += 1
        }
        return product.isNormal ? LogLikelihoodTerm(value: Libm.log(product), gradient: gradient) : nil
    }

    private static func gammas(_ purchases: Double, _ tosses: Double, _ parameters: SIMD4<Double>) -> LogLikelihoodTerm {
        let (rate, leaving, staying) = (parameters[0], parameters[2], parameters[3])
        let both = RisingFactorial.logDerivative(leaving + staying, tosses)
        return LogLikelihoodTerm(
            value: RisingFactorial.log(rate, purchases) + RisingFactorial.logSurvival(leaving, staying, tosses),
            gradient: SIMD4(
                rate * RisingFactorial.logDerivative(rate, purchases), 0, -leaving * both,
                staying * (RisingFactorial.logDerivative(staying, tosses) - both)))
    }

    /// Checks the parameters of a model.
    ///
    /// - Parameters:
    ///   - parameters: The numbers given.
    ///   - names: Their names.
    /// - Returns: The same numbers.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for another count, or a number that is not above zero and finite.
    static func checked(_ parameters: [Double], of names: [String]) throws -> SIMD4<Double> {
        guard parameters.count == 4 else {
            throw ClienteleError(
                .invalidArgument, "there are \(parameters.count) parameters", remedy: "give \(names.joined(separator: ", "))")
        }
        for (name, value) in zip(names, parameters) where !(value.isFinite && value > 0) {
            throw ClienteleError(.invalidArgument, "\(name) is \(value)", remedy: "give a number above zero")
        }
        return SIMD4(parameters[0], parameters[1], parameters[2], parameters[3])
    }
}

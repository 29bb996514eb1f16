/// The Pareto/NBD model (Schmittlein, Morrison & Colombo 1987): customers buy at random times at a rate of their own, and leave at any time.
///
/// Purchases of a customer who is alive follow a Poisson process with rate λ; λ is gamma distributed over the customers with shape *r* and
/// rate *α*. A customer's lifetime is exponential with rate μ; μ is gamma distributed with shape *s* and rate *β*. So r/α is the mean purchase
/// rate, s/β the mean departure rate, both for one time unit.
///
/// With the parameters that Fader & Hardie publish for the 2,357 customers of CDNOW in weeks, a new customer buys 1.473 times again in a year:
///
/// ```swift
/// let model = try ParetoNBD(r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669)
/// print(model.newCustomer.expectedPurchases(in: 52))
/// let history = try RepeatPurchaseSummary(repeatPurchases: 26, ageAtLastPurchase: 30.86, age: 31)
/// print(model.probabilityAlive(history))
/// // 1.4729968033751073
/// // 0.9979187310551583
/// ```
public struct ParetoNBD: RepeatBuyingModel, Codable {
    /// Which model it is.
    public static let kind = RepeatBuyingModelKind.paretoNBD
    /// The parameters' names, *r*, *α*, *s*, *β*.
    public static let parameterNames = ["r", "alpha", "s", "beta"]

    /// The shape of the purchase rates' gamma distribution: the smaller, the more the customers differ.
    public let r: Double
    /// The rate of the purchase rates' gamma distribution, in time units.
    public let alpha: Double
    /// The shape of the departure rates' gamma distribution.
    public let s: Double
    /// The rate of the departure rates' gamma distribution, in time units.
    public let beta: Double

    /// Makes a model of its parameters, all of them above zero and finite.
    ///
    /// - Parameters:
    ///   - r: The shape of the purchase rates.
    ///   - alpha: The rate parameter of the purchase rates, in time units.
    ///   - s: The shape of the departure rates.
    ///   - beta: The rate parameter of the departure rates, in time units.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a parameter that is not above zero and finite.
    public init(r: Double, alpha: Double, s: Double, beta: Double) throws {
        try self.init(parameters: [r, alpha, s, beta])
    }

    /// Makes a model of its parameters in the order of ``parameterNames``, all of them above zero and finite.
    ///
    /// - Parameter parameters: *r*, *α*, *s*, *β*.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for another count, or a parameter that is not above zero and finite.
    public init(parameters: [Double]) throws {
        guard parameters.count == 4 else {
            throw ClienteleError(
                .invalidArgument, "a Pareto/NBD model has 4 parameters, not \(parameters.count)", remedy: "give r, alpha, s and beta")
        }
        for (name, value) in zip(Self.parameterNames, parameters) where !(value > 0 && value.isFinite) {
            throw ClienteleError(.invalidArgument, "\(name) is \(value)", remedy: "give a number above zero")
        }
        r = parameters[0]
        alpha = parameters[1]
        s = parameters[2]
        beta = parameters[3]
    }

    /// The parameters in the order of ``parameterNames``.
    public var parameters: [Double] { [r, alpha, s, beta] }

    /// The repeat purchases of a customer who has just bought for the first time.
    public var newCustomer: ParetoProcess { ParetoProcess(r: r, alpha: alpha, s: s, beta: beta) }

    /// The purchases of a customer who is alive at the end of the observation: both rates are gamma distributed again, with *x* more purchases
    /// and *T* more time (Fader, Hardie & Lee 2005, "RFM and CLV", appendix).
    ///
    /// - Parameter history: What is known of the customer; the age at the last purchase does not matter.
    /// - Returns: The process that the future follows if the customer is alive.
    public func future(of history: RepeatPurchaseSummary) -> ParetoProcess {
        ParetoProcess(r: r + Double(history.repeatPurchases), alpha: alpha + history.age, s: s, beta: beta + history.age)
    }

    /// The probability that a customer is alive at the end of the observation.
    ///
    /// Schmittlein, Morrison & Colombo (1987, equations 11 to 13), with the integral of `ParetoSilence` instead of hypergeometric functions.
    ///
    /// - Parameter history: What is known of the customer.
    /// - Returns: A probability.
    /// - Complexity: O(1); an integral of 8 to some dozens of nodes.
    public func probabilityAlive(_ history: RepeatPurchaseSummary) -> Double {
        ParetoSilence(
            purchaseShape: r + Double(history.repeatPurchases), purchaseScale: alpha + history.ageAtLastPurchase, departureShape: s,
            departureScale: beta + history.ageAtLastPurchase, duration: history.age - history.ageAtLastPurchase, withGradient: false
        ).alive
    }

    /// The natural logarithm of the likelihood of one customer's history, and its gradient in the logarithms of the parameters.
    ///
    /// It is the likelihood of purchases at *x* given times (Fader & Hardie 2005, "A note on deriving the Pareto/NBD model", eq. 11): nothing is left out.
    ///
    ///     ln L = ln Γ(r + x)/Γ(r) + r ln α/(α + t_x) − x ln(α + t_x) + s ln β/(β + t_x) + ln G
    ///
    /// with G, the probability of the silence since, from `ParetoSilence`.
    ///
    /// - Parameters:
    ///   - repeatPurchases: How often the customer bought again, *x*.
    ///   - ageAtLastPurchase: The age at the last purchase, *t_x*.
    ///   - age: The age at the end of the observation, *T*.
    ///   - parameters: r, α, s, β.
    /// - Returns: The value and the gradient ∂/∂ln θ.
    /// - Complexity: O(1); an integral of 8 to some dozens of nodes.
    public static func logLikelihood(
        repeatPurchases: Double, ageAtLastPurchase: Double, age: Double, parameters: SIMD4<Double>
    ) -> LogLikelihoodTerm {
        let (r, alpha, s, beta) = (parameters[0], parameters[1], parameters[2], parameters[3])
        let (alphaThen, betaThen) = (alpha + ageAtLastPurchase, beta + ageAtLastPurchase)
        let silence = ParetoSilence(
            purchaseShape: r + repeatPurchases, purchaseScale: alphaThen, departureShape: s, departureScale: betaThen,
            duration: age - ageAtLastPurchase, withGradient: true)
        let (logRising, reciprocals) = risingFactorial(r, repeatPurchases)
        let purchaseLog = ParetoRace.logOnePlus(ageAtLastPurchase, over: alpha)
        let departureLog = ParetoRace.logOnePlus(ageAtLastPurchase, over: beta)
        let value =
            logRising - r * purchaseLog - repeatPurchases * Libm.log(alphaThen) - s * departureLog + silence.logProbability
        let gradient = SIMD4(
            r * (reciprocals - purchaseLog + silence.gradient[0]),
            r * (ageAtLastPurchase / alphaThen) + (silence.gradient[1] - repeatPurchases) * (alpha / alphaThen),
            s * (silence.gradient[2] - departureLog),
            s * (ageAtLastPurchase / betaThen) + silence.gradient[3] * (beta / betaThen)
        )
        return LogLikelihoodTerm(value: value, gradient: gradient)
    }

    /// ln Γ(r + x)/Γ(r) and its derivative by r: for few purchases the product r (r + 1) … (r + x − 1) itself.
    static func risingFactorial(_ r: Double, _ x: Double) -> (logarithm: Double, derivative: Double) {
        guard x <= 16 && x == x.rounded(.down) && r < 1e15 else {
            return (SpecialFunctions.logGammaRatio(r, x), SpecialFunctions.digamma(r + x) - SpecialFunctions.digamma(r))
        }
        var product = 1.0
        var reciprocals = 0.0
        var factor = r
        while factor < r + x - 0.5 {
            product *= factor
            reciprocals += 1 / factor
            factor += 1
        }
        return (Libm.log(product), reciprocals)
    }
}

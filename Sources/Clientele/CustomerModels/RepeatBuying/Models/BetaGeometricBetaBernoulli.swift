/// The beta-geometric/beta-Bernoulli model (Fader, Hardie & Shang 2010): customers take or leave opportunities that come at fixed times.
///
/// At each opportunity a customer first leaves for good with probability θ, and otherwise buys with probability p. Over the customers, p has the
/// beta distribution (*α*, *β*) and θ the beta distribution (*γ*, *δ*). It is the model for yearly donations, conferences, seasons: durations are
/// numbers of opportunities. Where they are not whole they are rounded down; more than 100,000 count as 100,000, and histories that
/// cannot be (more purchases than opportunities) as the nearest one that can.
///
/// With the parameters that Fader, Hardie & Shang publish for 11,104 donors and six yearly opportunities:
///
/// ```swift
/// let model = try BetaGeometricBetaBernoulli(alpha: 1.204, beta: 0.750, gamma: 0.657, delta: 2.783)
/// let history = try RepeatPurchaseSummary(repeatPurchases: 6, ageAtLastPurchase: 6, age: 6)
/// print(model.expectedPurchases(of: history, in: 5))
/// // 3.7521156075998143
/// ```
public struct BetaGeometricBetaBernoulli: RepeatBuyingModel, Codable {
    /// Which model it is.
    public static let kind = RepeatBuyingModelKind.bgBB
    /// The parameters' names, *α*, *β*, *γ*, *δ*.
    public static let parameterNames = ["alpha", "beta", "gamma", "delta"]

    /// The first parameter of the purchase probabilities' beta distribution, whose mean is α/(α + β).
    public let alpha: Double
    /// The second parameter of the purchase probabilities' beta distribution.
    public let beta: Double
    /// The first parameter of the departure probabilities' beta distribution, whose mean is γ/(γ + δ).
    public let gamma: Double
    /// The second parameter of the departure probabilities' beta distribution.
    public let delta: Double

    /// Makes a model of its parameters, all of them above zero and finite.
    ///
    /// - Parameters:
    ///   - alpha: The first parameter of the purchase probabilities.
    ///   - beta: The second parameter of the purchase probabilities.
    ///   - gamma: The first parameter of the departure probabilities.
    ///   - delta: The second parameter of the departure probabilities.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a parameter that is not above zero and finite.
    public init(alpha: Double, beta: Double, gamma: Double, delta: Double) throws {
        try self.init(parameters: [alpha, beta, gamma, delta])
    }

    /// Makes a model of its parameters in the order of ``parameterNames``, all of them above zero and finite.
    ///
    /// - Parameter parameters: *α*, *β*, *γ*, *δ*.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for another count, or a parameter that is not above zero and finite.
    public init(parameters: [Double]) throws {
        guard parameters.count == 4 else {
            throw ClienteleError(
                .invalidArgument, "a BG/BB model has 4 parameters, not \(parameters.count)", remedy: "give alpha, beta, gamma and delta")
        }
        for (name, value) in zip(Self.parameterNames, parameters) where !(value > 0 && value.isFinite) {
            throw ClienteleError(.invalidArgument, "\(name) is \(value)", remedy: "give a number above zero")
        }
        alpha = parameters[0]
        beta = parameters[1]
        gamma = parameters[2]
        delta = parameters[3]
    }

    /// The parameters in the order of ``parameterNames``.
    public var parameters: [Double] { [alpha, beta, gamma, delta] }

    /// The repeat purchases of a customer who has just bought for the first time.
    public var newCustomer: BetaBernoulliProcess { BetaBernoulliProcess(alpha: alpha, beta: beta, gamma: gamma, delta: delta) }

    /// The purchases of a customer who is alive after the last opportunity: both probabilities have beta distributions again, with *x*
    /// opportunities taken, *n* − *x* not taken, and *n* survived.
    ///
    /// - Parameter history: What is known of the customer; the opportunity of the last purchase does not matter.
    /// - Returns: The process that the future follows if the customer is alive.
    public func future(of history: RepeatPurchaseSummary) -> BetaBernoulliProcess {
        let seen = opportunities(history)
        return BetaBernoulliProcess(
            alpha: alpha + Double(seen.purchases), beta: beta + Double(seen.count - seen.purchases), gamma: gamma,
            delta: delta + Double(seen.count))
    }

    /// The probability that a customer is alive after the last opportunity.
    ///
    /// Fader, Hardie & Shang (2010, eq. 11) give the probability of being alive at the next opportunity, n + 1, which is
    /// ``RepeatBuyingModel/probabilityAlive(_:after:)`` with 1.
    ///
    /// - Parameter history: What is known of the customer.
    /// - Returns: A probability.
    /// - Complexity: O(n − t_x).
    public func probabilityAlive(_ history: RepeatPurchaseSummary) -> Double {
        let seen = opportunities(history)
        return BetaBernoulliSilence(
            a: alpha + Double(seen.purchases), b: beta + Double(seen.last - seen.purchases), gamma: gamma, d: delta + Double(seen.last),
            length: seen.count - seen.last
        ).alive
    }

    private func opportunities(_ history: RepeatPurchaseSummary) -> BetaBernoulliOpportunities {
        BetaBernoulliOpportunities(
            purchases: Double(history.repeatPurchases), last: history.ageAtLastPurchase, count: history.age)
    }

    /// The natural logarithm of the likelihood of one customer's history, and its gradient in the logarithms of the parameters.
    ///
    /// It is Fader, Hardie & Shang's (2010, eq. 5) likelihood of one sequence of opportunities taken and not taken: the number of sequences with the same *x* and *t_x* is left out, as
    /// it is by the authors.
    ///
    /// - Parameters:
    ///   - repeatPurchases: How many opportunities were taken, *x*.
    ///   - ageAtLastPurchase: The opportunity of the last purchase, *t_x*.
    ///   - age: The number of opportunities, *n*.
    ///   - parameters: α, β, γ, δ.
    /// - Returns: The value and the gradient ∂/∂ln θ.
    /// - Complexity: O(n).
    public static func logLikelihood(
        repeatPurchases: Double, ageAtLastPurchase: Double, age: Double, parameters: SIMD4<Double>
    ) -> LogLikelihoodTerm {
        let (alpha, beta, gamma, delta) = (parameters[0], parameters[1], parameters[2], parameters[3])
        let seen = BetaBernoulliOpportunities(purchases: repeatPurchases, last: ageAtLastPurchase, count: age)
        var term = LogLikelihoodTerm(value: 0, gradient: .zero)
        for step in 0..<seen.last {
            // The purchases first: the order among the opportunities up to the last purchase does not matter.
            let taken = step < seen.purchases
            let hits = alpha + Double(taken ? step : seen.purchases)
            let misses = beta + Double(taken ? 0 : step - seen.purchases)
            let stays = delta + Double(step)
            let (tries, chances) = (hits + misses, gamma + stays)
            term.value +=
                taken
                ? BetaBernoulliSilence.logOfBoth(hits, misses, stays, gamma) : BetaBernoulliSilence.logOfBoth(misses, hits, stays, gamma)
            term.gradient += SIMD4(
                taken ? misses / (hits * tries) : -1 / tries, taken ? -1 / tries : hits / (misses * tries), -1 / chances,
                gamma / (stays * chances))
        }
        let silence = BetaBernoulliSilence(
            a: alpha + Double(seen.purchases), b: beta + Double(seen.last - seen.purchases), gamma: gamma, d: delta + Double(seen.last),
            length: seen.count - seen.last)
        term.value += silence.logProbability
        term.gradient = (term.gradient + silence.gradient) * parameters
        return term
    }
}

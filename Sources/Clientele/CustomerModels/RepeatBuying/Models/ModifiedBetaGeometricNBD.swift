/// The modified beta-geometric/NBD model (Batislam, Denizel & Filiztekin 2007, "Empirical validation and comparison of models for customer
/// base analysis"; Hoppe & Wagner 2007, who call it CBG/NBD): the ``BetaGeometricNBD`` with a chance to leave right after the first purchase
/// too.
///
/// - Purchases follow a Poisson process with rate λ, which is gamma distributed over customers with shape r and rate α.
/// - After each purchase, the first one among them, a customer leaves with probability p, which is beta distributed over customers with a and
///   b, independent of λ.
///
/// So a customer without a repeat purchase need not be alive.
///
/// ```swift
/// let model = try ModifiedBetaGeometricNBD(r: 0.525, alpha: 6.183, a: 0.891, b: 1.614)  // CDNOW, in weeks
/// let silent = try RepeatPurchaseSummary(repeatPurchases: 0, ageAtLastPurchase: 0, age: 38.86)
/// print((model.probabilityAlive(silent) * 1_000).rounded() / 1_000)  // 0.39
/// ```
public struct ModifiedBetaGeometricNBD: RepeatBuyingModel {
    /// The shape of the distribution of purchase rates.
    public let r: Double
    /// The rate parameter of the distribution of purchase rates, a time: the mean purchase rate is r/α.
    public let alpha: Double
    /// The weight of leaving: the mean probability of leaving after a purchase, the first one too, is a/(a + b).
    public let a: Double
    /// The weight of staying.
    public let b: Double

    /// The modified beta-geometric/NBD model.
    public static var kind: RepeatBuyingModelKind { .mbgNBD }
    /// r, alpha, a, b.
    public static var parameterNames: [String] { ["r", "alpha", "a", "b"] }

    /// Makes a model of its four parameters.
    ///
    /// - Parameters:
    ///   - r: The shape of the distribution of purchase rates.
    ///   - alpha: Its rate parameter, in time units.
    ///   - a: The weight of leaving.
    ///   - b: The weight of staying.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a parameter that is not above zero and finite.
    public init(r: Double, alpha: Double, a: Double, b: Double) throws {
        try self.init(parameters: [r, alpha, a, b])
    }

    /// Makes a model of r, α, a and b.
    ///
    /// - Parameter parameters: Four numbers above zero, in this order.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for another count, or a parameter that is not above zero and finite.
    public init(parameters: [Double]) throws {
        let checked = try BetaGeometricLikelihood.checked(parameters, of: Self.parameterNames)
        (r, alpha, a, b) = (checked[0], checked[1], checked[2], checked[3])
    }

    /// r, α, a, b.
    public var parameters: [Double] { [r, alpha, a, b] }

    /// The natural logarithm of the likelihood of one customer's history, complete, and its gradient.
    ///
    /// Source: Batislam, Denizel & Filiztekin 2007, eq. 5.
    ///
    /// - Parameters:
    ///   - repeatPurchases: How often the customer bought again, *x*.
    ///   - ageAtLastPurchase: The age at the last purchase, *t_x*; 0 where *x* is 0.
    ///   - age: The age at the end of the observation, *T*.
    ///   - parameters: r, α, a, b.
    /// - Returns: The value and the gradient by ln r, ln α, ln a, ln b.
    /// - Complexity: O(1).
    public static func logLikelihood(
        repeatPurchases: Double, ageAtLastPurchase: Double, age: Double, parameters: SIMD4<Double>
    ) -> LogLikelihoodTerm {
        BetaGeometricLikelihood(
            purchases: repeatPurchases, last: ageAtLastPurchase, age: age, tosses: repeatPurchases + 1, parameters: parameters
        ).term
    }

    /// The probability that a customer is alive at the end of the observation (Batislam, Denizel & Filiztekin 2007), below 1 also without
    /// a repeat purchase.
    ///
    /// - Parameter history: What is known of the customer.
    /// - Returns: A probability.
    public func probabilityAlive(_ history: RepeatPurchaseSummary) -> Double {
        let purchases = Double(history.repeatPurchases)
        return BetaGeometricLikelihood(
            purchases: purchases, last: history.ageAtLastPurchase, age: history.age, tosses: purchases + 1,
            parameters: SIMD4(r, alpha, a, b)
        ).probabilityAlive
    }

    /// The purchases of a customer who is alive at the end of the observation: the process with r + x, α + T, a,
    /// b + x + 1, where the next toss follows the next purchase.
    ///
    /// - Parameter history: What is known of the customer; the age at the last purchase does not matter.
    /// - Returns: The process that the future follows if the customer is alive.
    public func future(of history: RepeatPurchaseSummary) -> BetaGeometricProcess {
        let purchases = Double(history.repeatPurchases)
        return BetaGeometricProcess(r: r + purchases, alpha: alpha + history.age, a: a, b: b + purchases + 1)
    }

    /// The repeat purchases of a customer who has just bought for the first time, and may have left right then.
    public var newCustomer: BetaGeometricProcess {
        BetaGeometricProcess(r: r, alpha: alpha, a: a, b: b + 1, aliveAtStart: b / (a + b))
    }
}

extension ModifiedBetaGeometricNBD: ColumnPredictingModel {
    func predictions(for columns: RepeatPurchaseColumns, in duration: Double) throws -> RepeatPurchasePredictions {
        try BetaGeometricColumns(columns, duration: duration, parameters: SIMD4(r, alpha, a, b), firstTosses: 1).predictions()
    }
}

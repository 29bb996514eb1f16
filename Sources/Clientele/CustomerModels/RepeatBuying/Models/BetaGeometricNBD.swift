/// The beta-geometric/NBD model (Fader, Hardie & Lee 2005, "Counting your customers the easy way", Marketing Science 24): customers buy at
/// random, each at a steady rate of its own, and may leave for good right after any repeat purchase.
///
/// - Purchases follow a Poisson process with rate λ, which is gamma distributed over customers with shape r and rate α.
/// - After each repeat purchase a customer leaves with probability p, which is beta distributed over customers with a and b, independent of λ.
///
/// So a customer without a repeat purchase is alive for sure, as slow as it may be. Where that is not believable, use
/// ``ModifiedBetaGeometricNBD`` or the Pareto/NBD model.
///
/// ```swift
/// let model = try BetaGeometricNBD(r: 0.243, alpha: 4.414, a: 0.793, b: 2.426)  // CDNOW, in weeks
/// let history = try RepeatPurchaseSummary(repeatPurchases: 2, ageAtLastPurchase: 30.43, age: 38.86)
/// print((model.probabilityAlive(history) * 1_000).rounded() / 1_000)  // 0.726
/// print((model.expectedPurchases(of: history, in: 39) * 1_000).rounded() / 1_000)  // 1.226
/// ```
public struct BetaGeometricNBD: RepeatBuyingModel {
    /// The shape of the distribution of purchase rates.
    public let r: Double
    /// The rate parameter of the distribution of purchase rates, a time: the mean purchase rate is r/α.
    public let alpha: Double
    /// The weight of leaving: the mean probability of leaving after a purchase is a/(a + b).
    public let a: Double
    /// The weight of staying.
    public let b: Double

    /// The beta-geometric/NBD model.
    public static var kind: RepeatBuyingModelKind { .bgNBD }
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
    /// Source: Fader, Hardie & Lee 2005, eq. 6.
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
            purchases: repeatPurchases, last: ageAtLastPurchase, age: age, tosses: repeatPurchases, parameters: parameters
        ).term
    }

    /// The probability that a customer is alive at the end of the observation (Fader, Hardie & Lee 2008, "Computing P(alive) using the
    /// BG/NBD model"); 1 without a repeat purchase.
    ///
    /// - Parameter history: What is known of the customer.
    /// - Returns: A probability.
    public func probabilityAlive(_ history: RepeatPurchaseSummary) -> Double {
        let purchases = Double(history.repeatPurchases)
        return BetaGeometricLikelihood(
            purchases: purchases, last: history.ageAtLastPurchase, age: history.age, tosses: purchases,
            parameters: SIMD4(r, alpha, a, b)
        ).probabilityAlive
    }

    /// The purchases of a customer who is alive at the end of the observation: the process with r + x, α + T, a, b + x.
    ///
    /// - Parameter history: What is known of the customer; the age at the last purchase does not matter.
    /// - Returns: The process that the future follows if the customer is alive.
    public func future(of history: RepeatPurchaseSummary) -> BetaGeometricProcess {
        let purchases = Double(history.repeatPurchases)
        return BetaGeometricProcess(r: r + purchases, alpha: alpha + history.age, a: a, b: b + purchases)
    }

    /// The repeat purchases of a customer who has just bought for the first time.
    public var newCustomer: BetaGeometricProcess { BetaGeometricProcess(r: r, alpha: alpha, a: a, b: b) }
}

extension BetaGeometricNBD: ColumnPredictingModel {
    func predictions(for columns: RepeatPurchaseColumns, in duration: Double) throws -> RepeatPurchasePredictions {
        try BetaGeometricColumns(columns, duration: duration, parameters: SIMD4(r, alpha, a, b), firstTosses: 0).predictions()
    }
}

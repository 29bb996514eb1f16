/// A model fitted to counts by maximum likelihood, with its evidence.
///
/// Where the counts do not tell the parameters, ``model`` is `nil`, ``identifiability`` says why, and ``constantChurn`` says what can still be
/// told.
///
/// ```swift
/// let counts = try RetentionCounts(survivors: [1000, 869, 743, 653, 593, 551, 517, 491])
/// let fit = try ShiftedBetaGeometric.fit(counts)
/// print(fit.identifiability.rawValue, fit.parameters.map { ($0.value * 1000).rounded() / 1000 })  // identified [0.668, 3.806]
/// ```
public struct RetentionFit<Model: RetentionModel>: Codable, Sendable, Hashable {
    /// What the counts can tell of the parameters.
    public var identifiability: RetentionIdentifiability
    /// The fitted model, or `nil` where there are no parameters.
    @ExplicitNull public var model: Model?
    /// The parameters with their standard errors and intervals; empty where there are none.
    public var parameters: [RetentionParameter]
    /// The largest log-likelihood, or what it comes near to where no parameters reach it; `nil` where the search failed.
    @ExplicitNull public var logLikelihood: Double?
    /// Akaike's criterion, 2k − 2ℓ for *k* parameters, with the parameters that were in play; the smaller the better.
    @ExplicitNull public var aic: Double?
    /// Whether the search reached a maximum; `true` too where none was needed as the maximum is known to lie at the edge.
    public var converged: Bool
    /// The largest derivative of the log-likelihood by the logarithm of a parameter, at the parameters; `nil` where there are none.
    @ExplicitNull public var gradientNorm: Double?
    /// How many steps the search took.
    public var iterations: Int
    /// The covariance of the logarithms of the parameters, or `nil`: see ``covarianceNote``.
    @ExplicitNull public var logCovariance: [[Double]]?
    /// Why there is no covariance, or `nil` where there is one.
    @ExplicitNull public var covarianceNote: String?
    /// The churn rate that all customers have if they do not differ, losses over decisions, with Wilson's interval (1927); `nil` where nobody
    /// decided or such a rate would mislead.
    @ExplicitNull public var constantChurn: Estimate?
    /// The likelihood ratio of the model against a constant churn rate, twice the difference of the log-likelihoods; `nil` where there is none.
    @ExplicitNull public var heterogeneityRatio: Double?
    /// The coverage of the intervals.
    public var confidence: Double

    /// The survival after a number of renewals, with an interval that carries the uncertainty of the parameters.
    ///
    /// The interval is by the delta method on the scale of log-odds. Where customers do not differ it is that of a constant churn rate. Where
    /// only one renewal was seen, later ones have none.
    ///
    /// - Parameter renewals: How many renewals.
    /// - Returns: S(t) with its interval, which is the value itself where there is no covariance; `nil` where nothing can be told.
    /// - Complexity: O(1).
    public func survival(_ renewals: Int) -> Estimate? {
        if renewals <= 0 { return identifiability == .noDecisions ? nil : Estimate(value: 1, lower: 1, upper: 1) }
        if let model { return RetentionInterval.survival(of: model, renewals, logCovariance: logCovariance, confidence: confidence) }
        guard let churn = constantChurn, identifiability.isConstantChurn || renewals == 1 else { return nil }
        func power(_ rate: Double) -> Double { ConstantChurn(checked: rate).survival(renewals) }
        return Estimate(value: power(churn.value), lower: power(churn.upper), upper: power(churn.lower))
    }

    /// The retention rate of a period.
    ///
    /// - Parameter period: The period, from 1.
    /// - Returns: r(t), or `nil` where nothing can be told.
    /// - Complexity: O(1).
    public func retentionRate(_ period: Int) -> Double? {
        if let model { return model.retentionRate(period) }
        guard let churn = constantChurn, period > 0, identifiability.isConstantChurn || period == 1 else { return nil }
        return 1 - churn.value
    }

    /// The discounted lifetime of a customer, of the model or else of the constant churn rate.
    ///
    /// - Parameters:
    ///   - renewals: The renewals behind.
    ///   - discountRate: The rate a period.
    ///   - payment: Which payments count, and from when they are discounted.
    /// - Returns: The lifetime, or `nil` where nothing can be told.
    /// - Throws: What ``RetentionModel/residualLifetime(after:at:payment:)`` throws.
    public func residualLifetime(after renewals: Int, at discountRate: Double, payment: PaymentTiming) throws -> DiscountedLifetime? {
        if let model { return try model.residualLifetime(after: renewals, at: discountRate, payment: payment) }
        guard let churn = constantChurn, identifiability.isConstantChurn else { return nil }
        return try ConstantChurn(rate: churn.value).residualLifetime(after: renewals, at: discountRate, payment: payment)
    }
}

extension RetentionIdentifiability {
    /// Whether a constant churn rate stands for the model at all renewals.
    var isConstantChurn: Bool { self == .homogeneous || self == .nobodyLeaves }
}

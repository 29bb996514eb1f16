/// How long customers with contracts stay, counted in renewals.
///
/// A model says how likely a customer of a cohort is to renew at least *t* times, the survival S(t) with S(0) = 1. All else follows: the
/// retention rate r(t) = S(t) / S(t − 1), the chance to leave at the end of period *t*, S(t − 1) − S(t), and what is left to expect of a
/// customer who renewed *n* times. ``ShiftedBetaGeometric`` and ``BetaDiscreteWeibull`` are the built-in ones; an app can add its own by
/// its name, its parameters and the logarithm of its survival.
///
/// ```swift
/// let model = try ShiftedBetaGeometric(alpha: 0.668, beta: 3.806)
/// print(model.survival(1), model.retentionRate(1) == model.survival(1))  // 0.8506928922664282 true
/// ```
public protocol RetentionModel: Codable, Sendable, Hashable {
    /// The short name of the model, as results carry it.
    static var name: String { get }
    /// The names of the parameters.
    static var parameterNames: [String] { get }
    /// The parameters, in the order of their names.
    var parameters: [Double] { get }

    /// The natural logarithm of the survival.
    ///
    /// - Parameter renewals: How many renewals; 0 and below give 0.
    /// - Returns: A number that is not above 0 and does not rise with the renewals.
    func logSurvival(_ renewals: Int) -> Double

    /// The natural logarithm of a retention rate, to full precision where it is close to 0.
    ///
    /// - Parameter period: The period, from 1; 0 and below give 0.
    /// - Returns: A number that is not above 0.
    func logRetentionRate(_ period: Int) -> Double

    /// The sum of survival, each term discounted to the present: Σ S(n + k) / S(n) · (1 + d)⁻ᵏ over k from 0.
    ///
    /// - Parameters:
    ///   - discountRate: The rate *d* a period, not negative.
    ///   - renewals: The renewals *n* that the customer has behind.
    /// - Returns: The sum with a bound of its error, or the statement that it is infinite.
    func discountedSurvival(at discountRate: Double, after renewals: Int) -> DiscountedSum
}

extension RetentionModel {
    /// The logarithm of a retention rate as a difference of logarithms of survival.
    ///
    /// - Parameter period: The period, from 1; 0 and below give 0.
    /// - Returns: A number that is not above 0.
    public func logRetentionRate(_ period: Int) -> Double {
        period > 0 ? logSurvival(period) - logSurvival(period - 1) : 0
    }

    /// The chance that a customer renews at least a number of times.
    ///
    /// - Parameter renewals: How many renewals *t*; 0 and below give 1.
    /// - Returns: S(t), from 0 to 1.
    /// - Complexity: O(1).
    public func survival(_ renewals: Int) -> Double { Libm.exp(logSurvival(renewals)) }

    /// The survival of a cohort from its beginning.
    ///
    /// - Parameter renewals: The last renewal; below 0 counts as 0.
    /// - Returns: S(0) = 1, S(1), … in order.
    /// - Complexity: O(*t*).
    public func survivalCurve(through renewals: Int) -> [Double] { (0...max(renewals, 0)).map(survival) }

    /// The share of the customers of a period who stay at its end.
    ///
    /// - Parameter period: The period *t*, from 1; 0 and below give 1.
    /// - Returns: r(t) = S(t) / S(t − 1).
    /// - Complexity: O(1).
    public func retentionRate(_ period: Int) -> Double { Libm.exp(logRetentionRate(period)) }

    /// The chance that a customer who came into a period leaves at its end.
    ///
    /// - Parameter period: The period *t*, from 1; 0 and below give 0.
    /// - Returns: 1 − r(t), to full precision where it is small.
    /// - Complexity: O(1).
    public func churnRate(_ period: Int) -> Double { -Libm.expm1(logRetentionRate(period)) }

    /// The chance that a new customer's contract ends with a period.
    ///
    /// - Parameter period: The period *t*, from 1; 0 and below give 0.
    /// - Returns: S(t − 1) − S(t), the probabilities of a lifetime of *t* periods; they sum to 1.
    /// - Complexity: O(1).
    public func churnProbability(_ period: Int) -> Double { survival(period - 1) * churnRate(period) }

    /// The chance that a customer who renewed *n* times renews at least *k* times more.
    ///
    /// - Parameters:
    ///   - further: The further renewals *k*.
    ///   - renewals: The renewals *n* behind.
    /// - Returns: S(n + k) / S(n).
    /// - Complexity: O(1).
    public func residualSurvival(_ further: Int, after renewals: Int) -> Double {
        let behind = max(renewals, 0)
        let (total, overflow) = behind.addingReportingOverflow(max(further, 0))
        guard !overflow, total > behind else { return overflow ? 0 : 1 }
        // Where nobody is left there is no ratio.
        let logRatio = logSurvival(total) - logSurvival(behind)
        return logRatio.isNaN ? 0 : Libm.exp(min(logRatio, 0))
    }

    /// How many more periods a customer who renewed *n* times is in force: the chance of each number from 1.
    ///
    /// The period that is running counts as the first.
    ///
    /// - Parameters:
    ///   - renewals: The renewals *n* behind.
    ///   - periods: The longest residual lifetime to give; below 1 gives none.
    /// - Returns: The chances of 1, 2, … periods; what is missing to 1 is the chance of more.
    /// - Complexity: O(*k*) in the periods.
    public func residualLifetime(after renewals: Int, through periods: Int) -> [Double] {
        guard periods > 0 else { return [] }
        return (1...periods).map { further in
            let (period, overflow) = max(renewals, 0).addingReportingOverflow(further)
            return overflow ? 0 : residualSurvival(further - 1, after: renewals) * churnRate(period)
        }
    }

    /// The log-likelihood of counts: Σ over periods of renewals · ln r(t) + losses · ln(1 − r(t)).
    ///
    /// - Parameter counts: The counts.
    /// - Returns: The log-likelihood, or `nil` when the model gives no chance to what happened.
    /// - Complexity: O(*n t*) in cohorts and periods.
    public func logLikelihood(of counts: RetentionCounts) -> Double? {
        var sum = 0.0
        for observed in counts.observedRetentionRates {
            let logRate = logRetentionRate(observed.period)
            if observed.atRisk > observed.lost { sum += Double(observed.atRisk - observed.lost) * logRate }
            if observed.lost > 0 { sum += Double(observed.lost) * Libm.log(-Libm.expm1(logRate)) }
        }
        return sum.isFinite ? sum : nil
    }

    /// The discounted expected lifetime of a customer who renewed *n* times, in periods that are paid for.
    ///
    /// Multiply by what a period brings to have a value. With no renewals behind and the payment at once it is DEL, of a customer who is
    /// about to be won; the two ways to look at a customer who is there already are the cases of ``PaymentTiming``.
    ///
    /// ```swift
    /// let model = try ShiftedBetaGeometric(alpha: 0.66808835, beta: 3.80609500)
    /// let lifetime = try model.residualLifetime(after: 7, at: 0.1, payment: .comingUndiscounted)
    /// print(lifetime.value ?? 0)  // 7.529628066070357
    /// ```
    ///
    /// - Parameters:
    ///   - renewals: The renewals *n* behind, not negative.
    ///   - discountRate: The rate *d* a period, not negative.
    ///   - payment: Which payments count, and from when they are discounted.
    /// - Returns: The lifetime, or the statement that it is infinite.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a negative number or a rate that is no finite number.
    /// - Complexity: O(1) for ``ShiftedBetaGeometric``; for ``BetaDiscreteWeibull`` a sum of terms until the rest is negligible.
    public func residualLifetime(
        after renewals: Int, at discountRate: Double, payment: PaymentTiming = .comingUndiscounted
    ) throws -> DiscountedLifetime {
        guard discountRate.isFinite, discountRate >= 0 else {
            throw ClienteleError(
                .invalidArgument, "a discount rate of \(discountRate) is not usable",
                remedy: "give a rate a period of 0 or more, such as 0.1")
        }
        guard renewals >= 0, renewals < Int(Int32.max) else {
            throw ClienteleError(.invalidArgument, "\(renewals) renewals are not possible", remedy: "give the renewals that lie behind")
        }
        let start = payment == .atOnce ? renewals : renewals + 1
        let sum = discountedSurvival(at: discountRate, after: start)
        var factor = payment == .atOnce ? 1 : residualSurvival(1, after: renewals)
        if payment == .comingDiscounted { factor /= 1 + discountRate }
        return DiscountedLifetime(discountRate: discountRate, renewals: renewals, payment: payment, sum: sum, factor: factor)
    }
}

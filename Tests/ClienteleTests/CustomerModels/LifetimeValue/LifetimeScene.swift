@testable import Clientele

/// Models, customers and plans for tests of lifetime values.
enum LifetimeScene {
    /// Fader, Hardie & Lee (2005), CDNOW, in weeks.
    static func pareto() throws -> ParetoNBD { try ParetoNBD(parameters: [0.553, 10.58, 0.606, 11.67]) }
    static func spend() throws -> GammaGamma { try GammaGamma(p: 6.25, q: 3.74, gamma: 15.44) }

    /// What a fit of the spend model gives, without an uncertainty.
    static func expectation() throws -> SpendExpectation {
        let logs = try spend()
        return SpendExpectation(.gammaGamma, logParameters: [logs.p, logs.q, logs.gamma].map { Libm.log($0) }, covariance: nil)
    }

    static func plan(
        months: Int? = 12, rate: Double? = 0.1, margin: Double = 1, resolution: LifetimeResolution = .month, currency: Currency? = nil
    ) throws -> LifetimeValuePlan {
        let horizon = try months.map { try LifetimeHorizon(months: $0) } ?? .unlimited
        let discounting: any DiscountingMethod = try rate.map { try AnnualDiscounting(rate: $0) } ?? NoDiscounting()
        return try LifetimeValuePlan(
            horizon: horizon, discounting: discounting, margin: margin, currency: currency, resolution: resolution)
    }

    static func customers(_ count: Int, seed: UInt64, scale: Double = 1) throws -> [(id: CustomerID, history: RepeatPurchaseSummary)] {
        var generator = SeededGenerator(seed: seed)
        return try (0..<count).map { index in
            let repeats = generator.next(below: 3) == 0 ? generator.next(below: 30) : 0
            let age = Double(180 + generator.next(below: 93)) / 7
            let last = repeats == 0 ? 0 : age * (0.1 + 0.9 * generator.nextUnit())
            let spend = 5 + 60 * generator.nextUnit()
            let history = try RepeatPurchaseSummary(
                repeatPurchases: repeats, ageAtLastPurchase: last, age: age, meanRepeatSpend: repeats == 0 ? nil : scale * spend)
            return (CustomerID("c\(index)"), history)
        }
    }

    static func summaries(_ customers: [(id: CustomerID, history: RepeatPurchaseSummary)]) throws -> RepeatPurchaseSummaries {
        try RepeatPurchaseSummaries(customers: customers, timeUnit: .week, calibrationEnd: CalendarDay("1997-09-30"), currency: .usd)
    }

    static func valuation(_ plan: LifetimeValuePlan) throws -> LifetimeValuation<ParetoNBD> {
        try LifetimeValuation(model: pareto(), timeUnit: .week, spend: expectation(), plan: plan)
    }
}

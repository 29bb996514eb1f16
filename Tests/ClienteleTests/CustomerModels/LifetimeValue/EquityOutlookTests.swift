@testable import Clientele
import Foundation
import Testing

@Suite("What all customers together may bring")
struct EquityOutlookTests {
    private struct Drawn {
        var totals: [Double] = []
        var mean: Double { totals.reduce(0, +) / Double(totals.count) }
        var deviation: Double {
            let mean = mean
            return (totals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(totals.count)).squareRoot()
        }
        func share(below lower: Double?, above upper: Double?) -> Double {
            Double(totals.count { $0 < lower ?? .infinity || $0 > upper ?? -.infinity }) / Double(totals.count)
        }
    }

    /// Customers who buy often enough for counts to matter, drawn without the models.
    private func customers(_ count: Int, seed: UInt64) throws -> [(id: CustomerID, history: RepeatPurchaseSummary)] {
        var random = SeededGenerator(seed: seed)
        return try (0..<count).map { index in
            let repeats = random.next(below: 8)
            let history = try RepeatPurchaseSummary(
                repeatPurchases: repeats, ageAtLastPurchase: repeats == 0 ? 0 : 20 + 18 * random.nextUnit(), age: 38,
                meanRepeatSpend: repeats == 0 ? nil : 20 + 40 * random.nextUnit())
            return (CustomerID("c\(index)"), history)
        }
    }

    /// The first count whose probability and those before come to a random share.
    private static func count(_ weights: [Double], _ random: inout SeededGenerator) -> Int {
        var rest = random.nextUnit()
        for (count, weight) in weights.enumerated() {
            rest -= weight
            if rest < 0 { return count }
        }
        return weights.count
    }

    @Test("The interval leaves out as many simulated sums of counts and amounts as it says, and the deviation is theirs")
    func simulated() throws {
        let (model, spend) = (try LifetimeScene.pareto(), try LifetimeScene.spend())
        let customers = try customers(40, seed: 11)
        let outlook = try LifetimeScene.valuation(LifetimeScene.plan(rate: nil)).equityOutlook(of: LifetimeScene.summaries(customers))
        let weights = customers.map { customer in (0..<60).map { model.probability(of: $0, by: customer.history, in: 365.0 / 7) } }
        var random = SeededGenerator(seed: 5)
        var drawn = Drawn()
        for _ in 0..<2_000 {
            var total = 0.0
            for (customer, weights) in zip(customers, weights) {
                let count = Self.count(weights, &random)
                guard count > 0 else { continue }
                let occasions = Double(customer.history.spendingOccasions)
                let scale = spend.gamma + occasions * (customer.history.meanRepeatSpend ?? 0)
                let rate = random.nextGamma(shape: occasions * spend.p + spend.q) / scale
                total += random.nextGamma(shape: spend.p * Double(count)) / rate
            }
            drawn.totals.append(total)
        }
        let deviation = try #require(outlook.standardDeviation)
        // Four standard errors of a mean, of a deviation (some 1/√(2n) of it) and of a share of 5 %.
        #expect(abs(drawn.mean - outlook.value.approximateValue) < 4 * deviation / 2_000.0.squareRoot())
        #expect(abs(drawn.deviation / deviation - 1) < 4 / 4_000.0.squareRoot(), "\(drawn.deviation) \(deviation)")
        let out = drawn.share(below: outlook.predictiveLower?.approximateValue, above: outlook.predictiveUpper?.approximateValue)
        #expect(abs(out - 0.05) < 4 * (0.05 * 0.95 / 2_000).squareRoot(), "\(out)")
        #expect(outlook.standardError == nil && outlook.customers == 40)
    }

    @Test("The uncertainty of a common mean spend moves all customers at once, and is not averaged out")
    func parameters() throws {
        let model = try LifetimeScene.pareto()
        let customers = try customers(40, seed: 12)
        let summaries = try LifetimeScene.summaries(customers)
        let plan = try LifetimeScene.plan(rate: nil, margin: 0.5)
        let outlook = try LifetimeValuation(
            model: model, timeUnit: .week, spend: SpendExpectation(flatMean: 30, standardError: 3), plan: plan
        ).equityOutlook(of: summaries)
        let weights = customers.map { customer in (0..<60).map { model.probability(of: $0, by: customer.history, in: 365.0 / 7) } }
        var random = SeededGenerator(seed: 6)
        var drawn = Drawn()
        for _ in 0..<2_000 {
            let mean = 30 + 3 * random.nextNormal()
            let count = weights.reduce(0) { $0 + Self.count($1, &random) }
            drawn.totals.append(0.5 * mean * Double(count))
        }
        let (own, common) = (try #require(outlook.standardDeviation), try #require(outlook.standardError))
        #expect(abs(common - 0.1 * outlook.value.approximateValue) < 0.01)
        #expect(abs(drawn.deviation / (own * own + common * common).squareRoot() - 1) < 4 / 4_000.0.squareRoot())
        let out = drawn.share(below: outlook.predictiveLower?.approximateValue, above: outlook.predictiveUpper?.approximateValue)
        #expect(abs(out - 0.05) < 4 * (0.05 * 0.95 / 2_000).squareRoot(), "\(out)")
    }

    @Test("The variance is the sum of those of single customers, integrated over how likely each amount is exceeded")
    func integrated() throws {
        let model = try LifetimeScene.pareto()
        let customers = try customers(4, seed: 15)
        let outlook = try LifetimeScene.valuation(LifetimeScene.plan(rate: nil)).equityOutlook(of: LifetimeScene.summaries(customers))
        var variance = 0.0
        for (_, history) in customers {
            let counts = (0..<80).map { model.probability(of: $0, by: history, in: 365.0 / 7) }
            let predicted = try PredictedSpend(counts: counts, spend: LifetimeScene.expectation(), history: history)
            // E(S) = ∫ P(S > s) ds and E(S²) = ∫ 2 s P(S > s) ds, by the trapezoidal rule on the scale of ln s.
            var (mean, square) = (0.0, 0.0)
            for step in 0...400 {
                let amount = Libm.exp(-4 + 0.05 * Double(step))
                let exceeded = max(0, 1 - predicted.cumulative(amount))
                mean += exceeded * amount * 0.05
                square += 2 * exceeded * amount * amount * 0.05
            }
            variance += square - mean * mean
        }
        #expect(abs((outlook.standardDeviation ?? 0) / variance.squareRoot() - 1) < 1e-4, "\(outlook) \(variance)")
    }

    @Test("The expectation is that of the values; it wanders as the root of the number of customers; margins scale it")
    func properties() throws {
        let customers = try customers(30, seed: 13)
        let plan = try LifetimeScene.plan()
        let valuation = try LifetimeScene.valuation(plan)
        let summaries = try LifetimeScene.summaries(customers)
        let outlook = try valuation.equityOutlook(of: summaries)
        let deviation = try #require(outlook.standardDeviation)
        #expect(try outlook.value == valuation.values(of: summaries).summary.equity.value)
        let fourfold = try LifetimeScene.summaries(
            (0..<4).flatMap { copy in customers.map { (id: CustomerID("\($0.id)-\(copy)"), history: $0.history) } })
        #expect(abs((try #require(valuation.equityOutlook(of: fourfold).standardDeviation)) - 2 * deviation) < 1e-9 * deviation)
        let weighted = try customers.map { customer in
            var history = customer.history
            history = try RepeatPurchaseSummary(
                repeatPurchases: history.repeatPurchases, ageAtLastPurchase: history.ageAtLastPurchase, age: history.age,
                meanRepeatSpend: history.meanRepeatSpend, weight: 4)
            return (id: customer.id, history: history)
        }
        let byWeight = try valuation.equityOutlook(of: LifetimeScene.summaries(weighted))
        #expect(abs((byWeight.standardDeviation ?? 0) - 2 * deviation) < 1e-9 * deviation && byWeight.customers == 120)
        let negative = try valuation.equityOutlook(of: summaries, margins: [Double](repeating: -0.5, count: 30))
        #expect(abs((negative.standardDeviation ?? 0) - deviation / 2) < 1e-9 * deviation)
        #expect((negative.predictiveLower?.minorUnits ?? 0) < negative.value.minorUnits && negative.value.minorUnits < 0)
        let data = try JSONEncoder().encode(outlook)
        #expect(try JSONDecoder().decode(EquityOutlook.self, from: data) == outlook)
        #expect(String(decoding: data, as: UTF8.self).contains("\"standardError\":null"))
    }

    @Test("Spend without a variance has no predictive interval, a horizon without end is refused")
    func outcomes() throws {
        let summaries = try LifetimeScene.summaries(customers(10, seed: 14))
        let spend = SpendExpectation(.gammaGamma, logParameters: [6, 1.5, 15].map { Libm.log($0) }, covariance: nil)
        let heavy = try LifetimeValuation(model: LifetimeScene.pareto(), timeUnit: .week, spend: spend, plan: LifetimeScene.plan())
            .equityOutlook(of: summaries)
        #expect(heavy.value.minorUnits > 0 && heavy.standardDeviation == nil && heavy.predictiveUpper == nil)
        let endless = try LifetimeScene.valuation(LifetimeScene.plan(months: nil))
        #expect(throws: ClienteleError.self) { try endless.equityOutlook(of: summaries) }
        let none = try LifetimeScene.valuation(LifetimeScene.plan(months: 1))
        #expect(throws: ClienteleError.self) { try none.equityOutlook(of: summaries, margins: [1]) }
    }
}

import Clientele
import Foundation
import Testing

@testable import Clientele

@Suite("Lifetime value: properties and bad input")
struct LifetimeValuePropertyTests {
    private func amounts(_ values: LifetimeValues) -> [Double] { values.map(\.value.value.approximateValue) }

    @Test("The order of customers changes no bit; a result survives JSON", arguments: UInt64(1)...3)
    func order(_ seed: UInt64) throws {
        let customers = try LifetimeScene.customers(60, seed: seed)
        var generator = SeededGenerator(seed: seed)
        let valuation = try LifetimeScene.valuation(LifetimeScene.plan(months: 5))
        let values = try valuation.values(of: LifetimeScene.summaries(customers))
        let shuffled = try valuation.values(of: LifetimeScene.summaries(customers.shuffled(using: &generator)))
        #expect(try encodedForm(values) == encodedForm(shuffled), "seed \(seed)")
        #expect(try JSONDecoder().decode(LifetimeValues.self, from: encodedForm(values)) == values, "seed \(seed)")
        #expect(values.value(of: CustomerID("c7"))?.customer == CustomerID("c7") && values.value(of: CustomerID("x")) == nil)
        let json = try #require(String(data: encodedForm(values), encoding: .utf8))
        #expect(json.contains(#""lower":null"#))
    }

    @Test("Amounts a hundred times as large make values a hundred times as large; the margin is a factor; a loss is the same below zero")
    func scale() throws {
        let small = try LifetimeScene.summaries(LifetimeScene.customers(50, seed: 8))
        let large = try LifetimeScene.summaries(LifetimeScene.customers(50, seed: 8, scale: 100))
        let logs = try LifetimeScene.expectation().logParameters
        func values(_ summaries: RepeatPurchaseSummaries, factor: Double, margin: Double) throws -> [Double] {
            let spend = SpendExpectation(
                .gammaGamma, logParameters: [logs[0], logs[1], logs[2] + log(factor)],
                covariance: [[0.01, 0, 0], [0, 0.02, 0], [0, 0, 0.03]])
            let valuation = try LifetimeValuation(
                model: LifetimeScene.pareto(), timeUnit: .week, spend: spend, plan: LifetimeScene.plan(margin: margin))
            let result = try valuation.values(of: summaries)
            for row in result { #expect(try #require(row.value.lower).minorUnits <= (try #require(row.value.upper)).minorUnits) }
            return amounts(result)
        }
        let base = try values(small, factor: 1, margin: 1)
        for (one, other) in zip(base, try values(large, factor: 100, margin: 1)) { #expect(abs(other - 100 * one) <= 0.51) }
        for (one, other) in zip(base, try values(small, factor: 1, margin: 0.25)) { #expect(abs(4 * other - one) <= 0.03) }
        for (one, other) in zip(base, try values(small, factor: 1, margin: -1)) { #expect(one == -other) }
        let valuation = try LifetimeScene.valuation(LifetimeScene.plan())
        let own = try valuation.values(of: small, margins: [Double](repeating: 0.25, count: 50))
        #expect(own.summary.description.margin == nil && own.summary.newCustomer == nil)
        #expect(amounts(own) == amounts(try LifetimeScene.valuation(LifetimeScene.plan(margin: 0.25)).values(of: small)))
    }

    @Test("Without discount a value is purchases times spend; without a horizon it is nothing; the periods add up")
    func limits() throws {
        let summaries = try LifetimeScene.summaries(LifetimeScene.customers(50, seed: 9))
        let plain = try LifetimeScene.valuation(LifetimeScene.plan(months: 7, rate: nil)).values(of: summaries)
        for row in plain { #expect(abs(row.value.value.approximateValue - (row.expectedPurchases ?? 0) * row.expectedSpend) <= 0.0051) }
        let sum = plain.reduce(0) { $0 + ($1.expectedPurchases ?? 0) }
        #expect(abs(plain.summary.periods.reduce(0) { $0 + $1.expectedPurchases } - sum) < 1e-9)
        let value = plain.summary.periods.reduce(0) { $0 + $1.value.approximateValue }
        #expect(abs(value - plain.summary.equity.value.approximateValue) <= 0.04)
        let none = try LifetimeScene.valuation(LifetimeScene.plan(months: 0)).values(of: summaries)
        #expect(none.allSatisfy { $0.value.value.minorUnits == 0 && $0.expectedPurchases == 0 } && none.summary.periods.isEmpty)
        #expect(none.summary.equity.value.minorUnits == 0)
    }

    @Test("Periods are calendar months, February of a leap year too, and the first and last are cut")
    func months() throws {
        func periods(_ end: String, _ months: Int) throws -> [String] {
            let calendar = try LifetimeCalendar(plan: LifetimeScene.plan(months: months), from: CalendarDay(end), timeUnit: .week)
            return calendar.periods.map { "\($0.lowerBound)…\($0.upperBound)" }
        }
        #expect(
            try periods("2024-01-15", 3)
                == ["2024-01-16…2024-01-31", "2024-02-01…2024-02-29", "2024-03-01…2024-03-31", "2024-04-01…2024-04-15"])
        #expect(try periods("1997-09-30", 2) == ["1997-10-01…1997-10-31", "1997-11-01…1997-11-30"])
        #expect(try periods("2023-01-31", 1) == ["2023-02-01…2023-02-28"])
        #expect(try periods("2023-12-31", 12).last == "2024-12-01…2024-12-31")
    }

    @Test("Discrete models buy at the end of opportunities, by calendar month")
    func discrete() throws {
        let model = try BetaGeometricBetaBernoulli(parameters: [1.2, 0.75, 0.66, 2.78])
        let history = try RepeatPurchaseSummary(repeatPurchases: 3, ageAtLastPurchase: 5, age: 6, meanRepeatSpend: 40)
        let summaries = try RepeatPurchaseSummaries(
            [history], timeUnit: .month, calibrationEnd: CalendarDay("1997-09-30"), currency: .usd)
        let valuation = try LifetimeValuation(
            model: model, timeUnit: .month, spend: SpendExpectation(flatMean: 100), plan: LifetimeScene.plan(months: 3))
        let values = try valuation.values(of: summaries)
        var expected = 0.0
        for (month, days) in [(1.0, 31.0), (2, 61), (3, 92)] {
            let purchases = model.expectedPurchases(of: history, in: month) - model.expectedPurchases(of: history, in: month - 1)
            expected += 100 * purchases * pow(1.1, -days / 365)
        }
        #expect(abs(values[0].value.value.approximateValue - expected) <= 0.0051)
    }

    @Test("Where the mean spend does not exist, a valuation refuses, or takes the median and says so")
    func heavyTail() throws {
        let spend = SpendExpectation(.gammaGamma, logParameters: [1.6, -0.5, 2.3], covariance: nil)
        let summaries = try LifetimeScene.summaries(LifetimeScene.customers(30, seed: 12))
        var plan = try LifetimeScene.plan()
        let refusing = try LifetimeValuation(model: LifetimeScene.pareto(), timeUnit: .week, spend: spend, plan: plan)
        let error = #expect(throws: ClienteleError.self) { try refusing.values(of: summaries) }
        #expect(error?.code == .missingData && error?.remedy.contains("useMedian") == true)
        plan.missingMean = .useMedian
        let values = try LifetimeValuation(model: LifetimeScene.pareto(), timeUnit: .week, spend: spend, plan: plan).values(of: summaries)
        let singles = Double(summaries.count { $0.repeatPurchases == 0 })
        #expect(values.summary.customersWithMedianSpend == singles && singles > 0)
        let single = try #require(values.indices.first { summaries[$0].repeatPurchases == 0 })
        let median = try GammaGamma(p: exp(1.6), q: exp(-0.5), gamma: exp(2.3)).populationMedian
        #expect(abs(values[single].expectedSpend / median - 1) < 1e-12)
    }

    @Test("What does not fit together is refused with what to do")
    func refused() throws {
        let summaries = try LifetimeScene.summaries(LifetimeScene.customers(5, seed: 1))
        let (model, spend) = (try LifetimeScene.pareto(), try LifetimeScene.expectation())
        func code(_ plan: LifetimeValuePlan, _ rows: RepeatPurchaseSummaries? = nil, margins: [Double]? = nil) -> ClienteleError.Code? {
            let error = #expect(throws: ClienteleError.self) {
                try LifetimeScene.valuation(plan).values(of: rows ?? summaries, margins: margins)
            }
            return error?.code
        }
        #expect(code(try LifetimeScene.plan(currency: .eur)) == .mixedCurrencies)
        #expect(code(try LifetimeScene.plan(months: nil, rate: nil)) == .invalidArgument)
        #expect(code(try LifetimeScene.plan(), margins: [0.1]) == .invalidArgument)
        #expect(code(try LifetimeScene.plan(), margins: [0.1, 2, 0, 0, 0]) == .invalidArgument)
        let bare = try RepeatPurchaseSummaries(Array(summaries), timeUnit: .week)
        #expect(code(try LifetimeScene.plan(), bare) == .missingData)
        let days = try RepeatPurchaseSummaries(Array(summaries), timeUnit: .day, calibrationEnd: CalendarDay("1997-09-30"), currency: .usd)
        #expect(code(try LifetimeScene.plan(), days) == .invalidArgument)
        let empty = try RepeatPurchaseSummaries([], timeUnit: .week, calibrationEnd: CalendarDay("1997-09-30"), currency: .usd)
        #expect(code(try LifetimeScene.plan(), empty) == .missingData)
        for factor in [0, -1, Double.nan, .infinity, 2] {
            let plan = try LifetimeValuePlan(
                horizon: LifetimeHorizon(months: 2), discounting: ClosureDiscounting(name: "odd") { _, _ in factor })
            #expect(code(plan) == .invalidPolicy)
        }
        let plan = try LifetimeScene.plan()
        #expect(throws: ClienteleError.self) { try LifetimeValuation(model: model, timeUnit: .month, spend: spend, plan: plan) }
        #expect(throws: ClienteleError.self) {
            try LifetimeValuation(model: model, timeUnit: .week, covarianceOfLogarithms: [[1]], spend: spend, plan: plan)
        }
        let huge = try SpendExpectation(flatMean: 1e300)
        let error = #expect(throws: ClienteleError.self) {
            try LifetimeValuation(model: model, timeUnit: .week, spend: huge, plan: plan).values(of: summaries)
        }
        #expect(error?.code == .overflow)
    }
}

import Clientele
import Foundation
import Testing

@testable import Clientele

@Suite("Lifetime value: against slow and obvious ways")
struct LifetimeValueOracleTests {
    @Test("One customer: the sum over days of expected purchases, spend, margin and discount")
    func dayByDay() throws {
        let model = try LifetimeScene.pareto()
        let history = try RepeatPurchaseSummary(repeatPurchases: 5, ageAtLastPurchase: 30, age: 38, meanRepeatSpend: 40)
        let summaries = try LifetimeScene.summaries([(CustomerID("a"), history)])
        var sum = 0.0
        var before = 0.0
        // 1997-10-01 to 1998-09-30 are 365 days.
        for day in 1...365 {
            let purchases = model.expectedPurchases(of: history, in: Double(day) / 7)
            sum += (purchases - before) * pow(1.1, -(Double(day) - 0.5) / 365)
            before = purchases
        }
        let mean = try #require(try LifetimeScene.spend().expectedMeanSpend(of: history))
        let expected = sum * 0.3 * mean
        let daily = try LifetimeScene.valuation(LifetimeScene.plan(margin: 0.3, resolution: .day)).values(of: summaries)
        #expect(abs(daily[0].value.value.approximateValue - expected) <= 0.005 + 1e-9)
        #expect(abs((daily[0].expectedPurchases ?? 0) / before - 1) < 1e-12)
        let monthly = try LifetimeScene.valuation(LifetimeScene.plan(margin: 0.3)).values(of: summaries)
        #expect(abs(monthly[0].value.value.approximateValue - expected) <= 0.005 + 1e-4 * expected)
        #expect(monthly[0].value.lower == nil && monthly.summary.description.intervalsCover.isEmpty)
    }

    @Test("A new customer: the mean of simulated customers' discounted spend, within four standard errors")
    func simulated() throws {
        let (model, spend) = (try LifetimeScene.pareto(), try LifetimeScene.spend())
        let (r, alpha, s, beta) = (model.parameters[0], model.parameters[1], model.parameters[2], model.parameters[3])
        var generator = SeededGenerator(seed: 77)
        let draws = 20_000
        var (sum, squares) = (0.0, 0.0)
        for _ in 0..<draws {
            let buying = generator.nextGamma(shape: r) / alpha
            let death = generator.nextExponential() / (generator.nextGamma(shape: s) / beta)
            let rate = generator.nextGamma(shape: spend.q) / spend.gamma
            var time = generator.nextExponential() / buying
            var value = 0.0
            while time < min(death, 365.0 / 7) {
                value += generator.nextGamma(shape: spend.p) / rate * pow(1.1, -time * 7 / 365)
                time += generator.nextExponential() / buying
            }
            sum += value
            squares += value * value
        }
        let mean = sum / Double(draws)
        let error = ((squares / Double(draws) - mean * mean) / Double(draws)).squareRoot()
        let value = try LifetimeScene.valuation(LifetimeScene.plan()).newCustomer(on: CalendarDay("1997-09-30"), currency: .usd)
        #expect(abs(value.value.value.approximateValue - mean) < 4 * error, "\(value.value.value) and \(mean) ± \(error)")
    }

    @Test("A horizon without end is the limit of a long one")
    func unlimited() throws {
        let summaries = try LifetimeScene.summaries(LifetimeScene.customers(40, seed: 3))
        let endless = try LifetimeScene.valuation(LifetimeScene.plan(months: nil, rate: 0.15)).values(of: summaries)
        let long = try LifetimeScene.valuation(LifetimeScene.plan(months: 1_200, rate: 0.15)).values(of: summaries)
        #expect(endless.summary.periods.isEmpty && endless[0].expectedPurchases == nil && long.summary.periods.count == 1_200)
        for (one, other) in zip(endless, long) {
            let (first, second) = (one.value.value.approximateValue, other.value.value.approximateValue)
            #expect(abs(first - second) <= 0.01 + 2e-4 * first, "\(first) \(second)")
        }
    }

    @Test("Intervals are those of differences of the whole value in each parameter")
    func intervals() throws {
        let logs = try LifetimeScene.pareto().parameters.map { log($0) }
        var covariance = [[Double]](repeating: [0, 0, 0, 0], count: 4)
        for index in 0..<4 { covariance[index][index] = 0.01 * Double(index + 1) }
        covariance[0][1] = 0.008
        covariance[1][0] = 0.008
        let summaries = try LifetimeScene.summaries(LifetimeScene.customers(30, seed: 4))
        let spend = try SpendExpectation(flatMean: 1_000_000, standardError: 100_000)
        let plan = try LifetimeScene.plan()
        func values(_ logs: [Double]) throws -> LifetimeValues {
            let model = try ParetoNBD(parameters: logs.map { exp($0) })
            return try LifetimeValuation(model: model, timeUnit: .week, covarianceOfLogarithms: covariance, spend: spend, plan: plan)
                .values(of: summaries)
        }
        let centre = try values(logs)
        func gradient(_ value: (LifetimeValues) -> Double) throws -> [Double] {
            try (0..<4).map { index in
                var (above, below) = (logs, logs)
                above[index] += 0.01
                below[index] -= 0.01
                return try (log(value(values(above))) - log(value(values(below)))) / 0.02
            }
        }
        func variance(_ gradient: [Double]) -> Double {
            var sum = 0.01
            for row in 0..<4 { for column in 0..<4 { sum += gradient[row] * covariance[row][column] * gradient[column] } }
            return sum
        }
        let slope = try gradient { $0.summary.equity.value.approximateValue }
        let equity = centre.summary.equity
        let half = log((try #require(equity.upper)).approximateValue / equity.value.approximateValue)
        #expect(abs(half / (1.959963984540054 * variance(slope).squareRoot()) - 1) < 1e-3)
        let row = try #require(centre.indices.max { centre[$0].value.value.minorUnits < centre[$1].value.value.minorUnits })
        let own = try gradient { $0[row].value.value.approximateValue }
        let lower = log(centre[row].value.value.approximateValue / (try #require(centre[row].value.lower)).approximateValue)
        #expect(abs(lower / (1.959963984540054 * variance(own).squareRoot()) - 1) < 1e-3)
        #expect(centre.summary.description.intervalsCover == [.purchases, .spend])
        for value in centre {
            #expect((value.value.lower?.minorUnits ?? 0) <= value.value.value.minorUnits)
            #expect(value.value.value.minorUnits <= (value.value.upper?.minorUnits ?? 0))
        }
    }

    @Test("The predictive interval of one customer holds what simulated counts and amounts come to as often as it says")
    func predictive() throws {
        let (model, spend) = (try LifetimeScene.pareto(), try LifetimeScene.spend())
        let history = try RepeatPurchaseSummary(repeatPurchases: 5, ageAtLastPurchase: 30, age: 38, meanRepeatSpend: 40)
        let outlook = try LifetimeScene.valuation(LifetimeScene.plan(rate: nil))
            .outlook(of: history, on: CalendarDay("1997-09-30"), currency: .usd)
        let weights = (0..<80).map { model.probability(of: $0, by: history, in: 365.0 / 7) }
        #expect(abs(weights[0] - outlook.probabilityOfNoPurchase) < 1e-12)
        var generator = SeededGenerator(seed: 21)
        let draws = 20_000
        var (below, above) = (0, 0)
        for _ in 0..<draws {
            let count = generator.nextCategorical(weights: weights) ?? 0
            let rate = generator.nextGamma(shape: 5 * spend.p + spend.q) / (spend.gamma + 200)
            let total = count == 0 ? 0 : generator.nextGamma(shape: spend.p * Double(count)) / rate
            if total < outlook.predictiveLower.approximateValue { below += 1 }
            if total > outlook.predictiveUpper.approximateValue { above += 1 }
        }
        // Nothing at all has more than 2.5 %, so that nothing lies below; four standard errors of a share of 2.5 % above.
        #expect(below == 0 && outlook.predictiveLower.minorUnits == 0)
        #expect(abs(Double(above) / Double(draws) - 0.025) < 4 * (0.025 * 0.975 / Double(draws)).squareRoot())
        #expect(outlook.periods.count == 12)
        let sum = outlook.periods.reduce(0) { $0 + $1.value.approximateValue }
        #expect(abs(sum - outlook.value.value.approximateValue) <= 0.07)
    }

    @Test("What is spent in all is a mixture over counts and over the customer's unseen mean, integrated step by step")
    func mixture() throws {
        let spend = try LifetimeScene.spend()
        let history = try RepeatPurchaseSummary(repeatPurchases: 1, ageAtLastPurchase: 30, age: 38, meanRepeatSpend: 60)
        let predicted = try PredictedSpend(counts: [0.3, 0.5, 0.2], spend: LifetimeScene.expectation(), history: history)
        let unseen = spend.meanSpend(of: history)
        for amount in [10.0, 45, 90, 200] {
            var sum = 0.3
            for index in 0..<8_000 {
                let mean: Double = 0.05 * (Double(index) + 0.5)
                let mass: Double = unseen.density(mean) * 0.05
                let rate: Double = spend.p * amount / mean
                let once = SpecialFunctions.regularizedGammaP(spend.p, rate)
                let twice = SpecialFunctions.regularizedGammaP(2 * spend.p, rate)
                sum += mass * (0.5 * once + 0.2 * twice)
            }
            #expect(abs(predicted.cumulative(amount) - sum) < 1e-6, "\(amount)")
        }
        #expect(predicted.quantile(0.2) == 0 && abs(predicted.cumulative(predicted.quantile(0.9)) - 0.9) < 1e-12)
    }
}

@testable import Clientele
import Foundation
import Testing

@Suite("Rolling origins are so many separate splits")
struct RollingOriginEvaluationTests {
    private func model(_ summaries: RepeatPurchaseSummaries) throws -> BetaGeometricNBD {
        // Depends on what was known by the origin, as a fit does.
        try BetaGeometricNBD(r: 0.5, alpha: 1 + summaries.repeatPurchases / 50, a: 0.8, b: 2.4)
    }

    @Test("each origin has the scores of its own split, and all together their sums", arguments: 1...3 as ClosedRange<UInt64>)
    func splits(seed: UInt64) throws {
        let history = PlainHistory(seed: seed)
        let purchases = try PurchaseSummaries(of: history.rows)
        let origins = [420, 300, 365].map { CalendarDay(daysSince1970: PlainHistory.calendar[$0].day) }
        let rolling = try RollingOriginEvaluation(purchases: purchases, origins: origins, horizon: 90, timeUnit: .week, model: model)
        #expect(rolling.origins.map(\.origin) == origins.sorted())
        var sums = (customers: 0.0, absolute: 0.0, squared: 0.0, ranked: 0.0, surprise: 0.0, missed: 0.0)
        for result in rolling.origins {
            let summaries = try purchases.repeatPurchases(calibrationEnd: result.origin, timeUnit: .week)
            let outcomes = try purchases.holdoutPurchases(of: summaries, through: result.holdoutEnd)
            let model = try model(summaries)
            let scores = try HoldoutEvaluation(of: model, on: summaries, outcomes: outcomes).scores
            #expect(
                result.model == scores && result.duration == 90.0 / 7 && result.parameters.map(\.value) == model.parameters
                    && result.identifiability == nil)
            let before = try purchases.repeatPurchases(calibrationEnd: result.origin.advanced(by: -90), timeUnit: .week)
            let past = try purchases.holdoutPurchases(of: before, through: result.origin)
            let heuristic = try HiatusHeuristic.best(for: before, outcomes: past)
            #expect(result.hiatus == heuristic.hiatus)
            let misses = summaries.indices.map {
                abs(heuristic.expectedPurchases(of: summaries[$0], in: outcomes.duration) - Double(outcomes.counts[$0]))
            }
            #expect(abs(result.heuristic.meanAbsoluteError - misses.reduce(0, +) / Double(misses.count)) < 1e-12)
            #expect(result.heuristic.rankedProbabilityScore == result.heuristic.meanAbsoluteError && result.heuristic.logScore == nil)
            sums.customers += scores.customers
            sums.absolute += scores.customers * scores.meanAbsoluteError
            sums.squared += scores.customers * scores.rootMeanSquaredError * scores.rootMeanSquaredError
            sums.ranked += scores.customers * scores.rankedProbabilityScore
            sums.surprise += scores.customers * (try #require(scores.logScore))
            sums.missed += misses.reduce(0, +)
        }
        let all = rolling.model
        #expect(all.customers == sums.customers && abs(all.meanAbsoluteError - sums.absolute / sums.customers) < 1e-12)
        #expect(abs(all.rootMeanSquaredError - (sums.squared / sums.customers).squareRoot()) < 1e-12)
        #expect(abs(all.rankedProbabilityScore - sums.ranked / sums.customers) < 1e-12)
        #expect(abs(try #require(all.logScore) - sums.surprise / sums.customers) < 1e-12)
        #expect(abs(rolling.heuristic.meanAbsoluteError - sums.missed / sums.customers) < 1e-12)
        #expect(rolling.probabilityIntegral.count == 10 && abs(rolling.probabilityIntegral.reduce(0, +) - 1) < 1e-9)
        let back = try PurchaseSummaries(of: Array(history.rows.reversed()))
        #expect(
            try rolling
                == RollingOriginEvaluation(purchases: back, origins: origins.reversed(), horizon: 90, timeUnit: .week, model: model))
    }

    @Test("where nothing is known one horizon earlier, the heuristic takes half of the longest age")
    func shortPast() throws {
        let purchases = try PurchaseSummaries(of: PlainHistory(seed: 4).rows)
        let first = try #require(purchases.days?.lowerBound)
        let origin = first.advanced(by: 60)
        let rolling = try RollingOriginEvaluation(purchases: purchases, origins: [origin], horizon: 90, timeUnit: .day, model: model)
        let oldest = try purchases.repeatPurchases(calibrationEnd: origin, timeUnit: .day).map(\.age).max()
        #expect(rolling.origins[0].hiatus == oldest.map { $0 / 2 })
        // From 15 April to 30 April there is one complete month, from 31 March to 15 April none.
        let months = try RollingOriginEvaluation(purchases: purchases, origins: [CalendarDay("2024-04-15")], horizon: 15, timeUnit: .month)
        {
            _ in try BetaGeometricBetaBernoulli(alpha: 1.204, beta: 0.750, gamma: 0.657, delta: 2.783)
        }
        #expect(months.origins[0].duration == 1 && months.origins[0].hiatus > 0)
    }

    @Test("no origin, one that stands twice, no horizon and nobody at an origin are refused")
    func refusals() throws {
        let purchases = try PurchaseSummaries(of: PlainHistory(seed: 4).rows)
        let day = CalendarDay(daysSince1970: PlainHistory.calendar[400].day)
        for (origins, horizon) in [([], 90), ([day, day], 90), ([day], 0), ([day], -5), ([CalendarDay(daysSince1970: 10_000)], 90)] {
            #expect(throws: ClienteleError.self) {
                try RollingOriginEvaluation(purchases: purchases, origins: origins, horizon: horizon, timeUnit: .week, model: model)
            }
        }
    }

    @Test("a fit's parameters are the ones it tells, and none along a ridge, where it forecasts all the same")
    func told() throws {
        let start = PlainHistory.calendar[0].day
        // Everybody buys every week without end: nobody leaves, and nobody differs.
        let regular = (0..<40).flatMap { customer in (0..<60).map { PlainRow("c\(customer)", start + Int32(customer % 7 + 7 * $0), 500) } }
        let origin = CalendarDay(daysSince1970: start + 300)
        let ridge = try RollingOriginEvaluation(purchases: PurchaseSummaries(of: regular), origins: [origin], horizon: 70, timeUnit: .week)
        {
            try BetaGeometricNBD.fit($0)
        }
        let first = ridge.origins[0]
        #expect(first.parameters.map(\.name) == ["r", "alpha", "a", "b"] && first.parameters.allSatisfy { $0.value == nil })
        #expect(first.identifiability?.isIdentified == false && abs(first.model.bias) < 0.5, "\(first)")
        #expect(try JSONDecoder().decode(RollingOriginEvaluation.self, from: JSONEncoder().encode(ridge)) == ridge)

        let cdnow = try CDNOWSummaries.purchases()
        let fitted = try RollingOriginEvaluation(
            purchases: cdnow, origins: [CDNOWSummaries.calibrationEnd], horizon: 91, timeUnit: .week, fit: { try BetaGeometricNBD.fit($0) })
        let values = try fitted.origins[0].parameters.map { try #require($0.value) }
        for (value, published) in zip(values, [0.243, 4.414, 0.793, 2.426]) { #expect(abs(value - published) < 5e-4) }
        #expect(
            fitted.origins[0].identifiability?.isIdentified == true && fitted.origins[0].parameters.allSatisfy { $0.standardError != nil })
    }

    @Test("an origin whose purchases tell no model is refused with the reason")
    func untold() throws {
        let start = PlainHistory.calendar[0].day
        let once = try PurchaseSummaries(of: (0..<20).map { PlainRow("c\($0)", start + Int32($0), 500) })
        let error = #expect(throws: ClienteleError.self) {
            try RollingOriginEvaluation(
                purchases: once, origins: [CalendarDay(daysSince1970: start + 100)], horizon: 30, timeUnit: .week,
                fit: { try BetaGeometricNBD.fit($0) })
        }
        #expect(error?.code == .missingData && error?.message.contains("Nobody bought again") == true)
    }
}

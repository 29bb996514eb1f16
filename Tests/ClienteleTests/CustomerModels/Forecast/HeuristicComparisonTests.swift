@testable import Clientele
import Testing

@Suite("The rule of managers is chosen before the calibration ends and scored after it")
struct HeuristicComparisonTests {
    @Test("the hiatus is the best on the stretch before, as long as the holdout", arguments: 1...5 as ClosedRange<UInt64>)
    func byHand(seed: UInt64) throws {
        let purchases = try PurchaseSummaries(of: PlainHistory(seed: seed).rows)
        let end = CalendarDay(daysSince1970: PlainHistory.calendar[450].day)
        for days in [60, 100, 150] {
            let summaries = try purchases.repeatPurchases(calibrationEnd: end, timeUnit: .week)
            let outcomes = try purchases.holdoutPurchases(of: summaries, through: end.advanced(by: days))
            let comparison = try #require(
                try HeuristicComparison(
                    purchases: purchases, summaries: summaries, outcomes: outcomes, refunds: .netWithinDay, entry: .firstOccasion))
            let known = try purchases.repeatPurchases(calibrationEnd: end.advanced(by: -days), timeUnit: .week)
            let past = try purchases.holdoutPurchases(of: known, through: end)
            let silences = known.map { $0.age - $0.ageAtLastPurchase }
            let wrong = Set(silences).map { hiatus in
                (known.indices.filter { (silences[$0] <= hiatus) != (past.counts[$0] > 0) }.count, hiatus)
            }
            let best = try #require(wrong.min { $0 < $1 })
            #expect(comparison.hiatus == best.1, "seed \(seed)")
            let guesses = summaries.map {
                $0.age - $0.ageAtLastPurchase <= best.1 && $0.age > 0 ? Double($0.repeatPurchases) / $0.age * Double(days) / 7 : 0
            }
            let misses = zip(guesses, outcomes.counts).map { abs($0 - Double($1)) }
            let mean = misses.reduce(0, +) / Double(misses.count)
            #expect(abs(comparison.scores.meanAbsoluteError - mean) < 1e-12 && comparison.scores.logScore == nil)
            #expect(abs(comparison.scores.expectedPurchases - guesses.reduce(0, +)) < 1e-9)
        }
    }

    @Test("there is none where the calibration does not reach back that far, and the holdout stands without it")
    func tooShort() throws {
        let purchases = try PurchaseSummaries(of: PlainHistory(seed: 7, customers: 80).rows)
        let first = try #require(purchases.days?.lowerBound)
        let forecast = PurchaseForecast(horizon: 10)
        let result = try forecast.forecast(purchases, calibrationEnd: first.advanced(by: 200), holdoutEnd: first.advanced(by: 450))
        #expect(result.heuristic == nil)
        #expect(result.total == nil || result.holdout != nil, "\(result.notes)")
        // April is a complete month after 15 April; between 31 March and 15 April there is none to choose by.
        let months = PurchaseForecast(model: .bgBB, timeUnit: .month, horizon: 3)
        let cut = try months.forecast(purchases, calibrationEnd: CalendarDay("2024-04-15"), holdoutEnd: CalendarDay("2024-04-30"))
        #expect(cut.holdout?.duration == 1 && cut.heuristic == nil)
        #expect(!cut.notes.contains { $0.contains("held against nothing") }, "\(cut.notes)")
    }
}

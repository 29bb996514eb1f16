import Clientele
import Foundation
import Testing

@Suite("A purchase forecast of odd customers states what it cannot say")
struct PurchaseForecastOutcomeTests {
    private func history(_ x: Int, _ last: Double, _ age: Double, spend: Double? = nil, weight: Double = 1) throws -> RepeatPurchaseSummary
    {
        try RepeatPurchaseSummary(repeatPurchases: x, ageAtLastPurchase: last, age: age, meanRepeatSpend: spend, weight: weight)
    }

    private func unit(_ model: RepeatBuyingModelKind) -> RepeatPurchaseTimeUnit { model.isDiscrete ? .month : .week }

    /// A forecast says something or says why not, and JSON takes all of it: no NaN, no infinity.
    @discardableResult
    private func check(_ result: PurchaseForecastResult, _ comment: String) throws -> PurchaseForecastResult {
        let data = try encodedForm(result)
        let decoded = try JSONDecoder().decode(PurchaseForecastResult.self, from: data)
        #expect(try encodedForm(decoded) == data, "\(comment)")
        #expect(result.total != nil || !result.notes.isEmpty, "\(comment)")
        #expect(!result.identifiability.isIdentified || result.parameters.values.allSatisfy { $0 != nil }, "\(comment)")
        for row in result.rows {
            #expect(row.probabilityAlive.map { (0...1).contains($0) } ?? true, "\(comment): \(row)")
            #expect(row.expectedPurchases.map { $0 >= 0 && $0.isFinite } ?? true, "\(comment): \(row)")
            #expect(row.expectedSpend?.isFinite ?? true, "\(comment): \(row)")
        }
        return result
    }

    @Test("one customer, all silent, identical customers, no age, 500 purchases", arguments: RepeatBuyingModelKind.allCases)
    func tables(model: RepeatBuyingModelKind) throws {
        let mixed = [
            try history(0, 0, 600, weight: 300), try history(1, 20, 600, spend: 5, weight: 80),
            try history(3, 300, 600, spend: 9, weight: 40),
            try history(9, 590, 600, spend: 2, weight: 10),
        ]
        let cases: [(String, [RepeatPurchaseSummary])] = [
            ("one silent", [try history(0, 0, 20)]), ("one buyer", [try history(3, 10, 20, spend: 30)]),
            ("all silent", [try history(0, 0, 20, weight: 700), try history(0, 0, 30, weight: 200)]),
            ("identical", [try history(2, 10, 20, spend: 30, weight: 1_000)]), ("without age", [try history(0, 0, 0, weight: 5)]),
            ("all the time", [try history(20, 20, 20, spend: 8, weight: 50)]), ("500 purchases", [try history(500, 580, 600, spend: 8)]),
            ("one of 500 purchases among others", mixed + [try history(500, 580, 600, spend: 8)]),
            ("fractions of customers", [try history(0, 0, 20, weight: 0.001), try history(2, 5, 20, weight: 0.0005)]),
        ]
        for (name, rows) in cases {
            let summaries = try RepeatPurchaseSummaries(rows, timeUnit: unit(model))
            for horizon in [0.0, 12] {
                let result = try PurchaseForecast(model: model, timeUnit: unit(model), horizon: horizon).forecast(summaries)
                try check(result, "\(model), \(name), \(horizon)")
                #expect(result.customers == summaries.customers && result.holdout == nil && result.tracking == nil)
                if horizon == 0, let total = result.total { #expect(abs(total.expectedPurchases.value) < 1e-12, "\(model), \(name)") }
            }
        }
    }

    @Test("purchases with a holdout: heavy buyers, silence, identical customers, one customer", arguments: RepeatBuyingModelKind.allCases)
    func purchases(model: RepeatBuyingModelKind) throws {
        func rows(_ id: String, _ days: some Sequence<Int>) -> [PlainRow] { days.map { PlainRow(id, 19_358 + Int32($0), 1_000) } }
        let ordinary = (0..<60).flatMap { rows("c\($0)", stride(from: $0, through: $0 % 7 * 100, by: 30 + $0)) + rows("c\($0)", [$0]) }
        let cases: [(String, [PlainRow])] = [
            ("one customer every day", rows("a", 0..<620)), ("every day among others", ordinary + rows("heavy", 0..<620)),
            ("one customer once", rows("a", [3])), ("all once", (0..<50).flatMap { rows("c\($0)", [$0]) }),
            ("identical", (0..<50).flatMap { rows("c\($0)", [5, 100, 220, 560]) }),
            ("nobody later", (0..<50).flatMap { rows("c\($0)", [$0, 50 + 2 * $0, 200 + $0]) }), ("late", rows("a", [499, 560])),
        ]
        for (name, rows) in cases {
            let purchases = try PurchaseSummaries(of: rows)
            let day = CalendarDay(daysSince1970: 19_358 + 500)
            let forecast = PurchaseForecast(model: model, timeUnit: unit(model), horizon: 10)
            // Who entered in a month that is not complete has no opportunity yet.
            if model.isDiscrete, name == "late" {
                #expect(throws: ClienteleError.self) { try forecast.forecast(purchases, calibrationEnd: day) }
                continue
            }
            let result = try check(
                try forecast.forecast(purchases, calibrationEnd: day, holdoutEnd: day.advanced(by: 120)), "\(model), \(name)")
            #expect(result.total == nil || result.holdout != nil || !result.notes.isEmpty, "\(model), \(name): \(result.notes)")
            if let holdout = result.holdout, name == "every day among others", !model.isDiscrete {
                #expect(holdout.scores.actualPurchases >= 119, "\(model)")
            }
        }
    }

    @Test("no customers, units of another kind and impossible horizons are refused", arguments: RepeatBuyingModelKind.allCases)
    func refusals(model: RepeatBuyingModelKind) throws {
        func code(_ body: () throws -> Void) -> ClienteleError.Code? {
            do { try body() } catch let error as ClienteleError { return error.code } catch {}
            return nil
        }
        let some = try RepeatPurchaseSummaries([history(2, 10, 20, weight: 9), history(0, 0, 20)], timeUnit: unit(model))
        let none = try RepeatPurchaseSummaries([], timeUnit: unit(model))
        #expect(code { _ = try PurchaseForecast(model: model, timeUnit: unit(model)).forecast(none) } == .emptyBase)
        let purchases = try PurchaseSummaries(of: [PlainRow("a", 19_400, 100)])
        let early = CalendarDay(daysSince1970: 19_000)
        #expect(
            code { _ = try PurchaseForecast(model: model, timeUnit: unit(model)).forecast(purchases, calibrationEnd: early) } == .emptyBase)
        for horizon in [-1, Double.nan, .infinity] {
            #expect(
                code { _ = try PurchaseForecast(model: model, timeUnit: unit(model), horizon: horizon).forecast(some) } == .invalidArgument)
        }
        let other = try RepeatPurchaseSummaries([history(2, 10, 20)], timeUnit: model.isDiscrete ? .week : .month)
        #expect(code { _ = try PurchaseForecast(model: model, timeUnit: unit(model)).forecast(other) } == .invalidArgument)
    }
}

import Foundation
import Testing

@testable import Clientele

@Suite("Scorecards against extreme numbers")
struct ScorecardExtremesTests {
    private static let numbers: [Double] = [0, -1, 1, 1e308, -1e308, .leastNonzeroMagnitude, 1.7e308, -1.7e308, 1e154, 1e-200, 3, 7, 9e307]

    /// Series without gaps, so that trends, forecasts and tests of links are computed.
    @Test("unbroken series of any finite numbers are evaluated, forecast and reviewed without an infinity; seed 61")
    func unbroken() throws {
        var generator = SeededGenerator(seed: 61)
        for round in 0..<60 {
            let few = (0..<3).map { _ in Self.numbers[generator.next(below: Self.numbers.count)] }
            func number() -> Double {
                generator.next(below: 4) == 0 ? Self.numbers[generator.next(below: Self.numbers.count)] : few[generator.next(below: 3)]
            }
            let count = [5, 8, 26, 30][generator.next(below: 4)]
            let start = try CalendarDay("2001-01-31")
            var card = Scorecard(name: "")
            card.period = [.month, .quarter, .year][generator.next(below: 3)]
            let step = card.period == .month ? 1 : card.period == .quarter ? 3 : 12
            card.objectives = [
                ScorecardObjective(id: "a", name: "", perspective: "customer", weight: number()),
                ScorecardObjective(id: "b", name: "", perspective: "financial", weight: number()),
            ]
            card.measures = try (0..<4).map { place in
                ScorecardMeasure(
                    id: "m\(place)", name: "", objective: place < 2 ? "a" : "b",
                    direction: MeasureDirection.allCases[generator.next(below: 3)],
                    timing: MeasureTiming.allCases[generator.next(below: 2)],
                    baseline: MeasureBaseline(value: number(), date: start),
                    target: MeasureTarget(value: number(), date: try start.adding(months: step * (count + 3)), tolerance: number()),
                    reading: MeasureReading.allCases[generator.next(below: 3)], window: [1, 3][generator.next(below: 2)], weight: number(),
                    series: try (0..<count).map { PeriodValue(date: try start.adding(months: step * $0), value: number()) })
            }
            card.links = [
                CauseEffectLink(from: "a", to: "b", lag: [0, 1, 5, .max][generator.next(below: 4)]),
                CauseEffectLink(from: "a", to: "b", lag: 1, fromMeasure: "m0", toMeasure: "m2"),
            ]
            let asOf = try start.adding(months: step * (count - 1))
            let evaluation = card.evaluation(asOf: asOf)
            #expect(throws: Never.self, "round \(round)") { _ = try encodedForm(evaluation) }
            #expect(throws: Never.self, "round \(round)") { _ = try encodedForm(card.singleLoop(evaluation)) }
            #expect(throws: Never.self, "round \(round)") { _ = try encodedForm(card.review) }
            let hasSeasons = generator.next(below: 2) == 0
            #expect(throws: Never.self, "round \(round)") { _ = try encodedForm(card.strategyReview(hasSeasons: hasSeasons)) }
        }
    }

    @Test("a series of periods that was read with a first period at the end of the numbers is no crash")
    func farPeriods() throws {
        let text = #"{"period": "month", "firstIndex": 9223372036854775807, "values": [1, null, 2]}"#
        let series = try JSONDecoder().decode(PeriodSeries.self, from: Data(text.utf8))
        #expect(series.indices.isEmpty)
        #expect(series[Int.min] == nil)
        #expect(series[Int.max] == 1)
    }

    @Test("ids that differ by their normalization only count as the same, and are told")
    func normalization() throws {
        let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
        var card = Scorecard(name: "c")
        card.objectives = [composed, decomposed, "👩‍👩‍👧", "\u{202E}x", "\0"].map {
            ScorecardObjective(id: $0, name: $0, perspective: "financial")
        }
        card.measures = card.objectives.map { ScorecardMeasure(id: $0.id, name: "m", objective: $0.id, direction: .higherIsBetter) }
        card.links = [CauseEffectLink(from: composed, to: decomposed, lag: 1), CauseEffectLink(from: "\0", to: composed, lag: 1)]
        #expect(card.review.findings.contains { $0.kind == .duplicateIdentifier })
        _ = try encodedForm(card.evaluation(asOf: CalendarDay("2020-01-31")))
        _ = try encodedForm(card.strategyReview())
        _ = try encodedForm(card.strategyMap.layout())
        let round = DelphiRound(answers: [decomposed: [1, 2], "x": [2, 1]])
        _ = try DelphiStudy(kind: .ranking, factors: [composed, "b"], rounds: [round]).result()
        _ = try? Weights(method: "direct", names: [composed, decomposed], proportions: [1, 2])
    }

    @Test("extreme data still give weights that sum to 1, or an error")
    func extremeWeights() throws {
        var generator = SeededGenerator(seed: 62)
        for _ in 0..<150 {
            let (rows, columns) = (2 + generator.next(below: 3), 1 + generator.next(below: 4))
            let matrix = try DecisionMatrix(
                criteria: (0..<columns).map { "c\($0)" }, alternatives: (0..<rows).map { "a\($0)" },
                rows: (0..<rows).map { _ in (0..<columns).map { _ in Self.numbers[generator.next(below: Self.numbers.count)] } })
            let methods: [any WeightingMethod] = [CRITICWeighting(matrix), EntropyWeighting(matrix), VariationWeighting(matrix)]
            for method in methods {
                guard let weights = try? method.weights() else { continue }
                #expect(abs(weights.values.reduce(0, +) - 1) < 1e-9)
                #expect(throws: Never.self, "\(matrix.rows) \(weights.method)") { _ = try encodedForm(weights) }
            }
        }
    }

    @Test("the permutation p is uniform where nobody agrees with anybody")
    func uniform() throws {
        var generator = SeededGenerator(seed: 63)
        for (experts, factors) in [(3, 4), (5, 7)] {
            var below = [Double](repeating: 0, count: 3)
            let draws = 300
            for draw in 0..<draws {
                let rows: [[Double?]] = (0..<experts).map { _ in (0..<factors).map { _ in Double(generator.next(below: 4)) } }
                guard let p = KendallConcordance(of: rows, permutations: 199, seed: UInt64(draw)).permutationP else { continue }
                for (place, level) in [0.05, 0.2, 0.5].enumerated() where p <= level { below[place] += 1 }
            }
            // A valid p is at or below a level no more often than the level says; four standard errors are allowed for.
            for (count, level) in zip(below, [0.05, 0.2, 0.5]) {
                #expect(count <= Double(draws) * level + 4 * (Double(draws) * level * (1 - level)).squareRoot())
            }
        }
    }
}

import Foundation
import Testing

@testable import Clientele

@Suite("A scorecard as JSON")
struct ScorecardCodableTests {
    static func decoded(_ text: String) throws -> Scorecard { try JSONDecoder().decode(Scorecard.self, from: Data(text.utf8)) }

    @Test("the four perspectives stand where none are given, and everything else has its default")
    func defaults() throws {
        let card = try Self.decoded(#"{"version": 1, "name": "a"}"#)
        #expect(card == Scorecard(name: "a"))
        #expect(card.perspectives == ScorecardPerspective.standard)
    }

    @Test("a scorecard comes back as it was written, with null for what is absent")
    func roundTrip() throws {
        let card = try XCMGScorecard.card()
        let data = try encodedForm(card)
        #expect(try JSONDecoder().decode(Scorecard.self, from: data) == card)
        let text = String(decoding: try encodedForm(Scorecard(name: "a")), as: UTF8.self)
        for key in ["mission", "currency", "valueProposition", "causeTree"] { #expect(text.contains("\"\(key)\":null")) }
        #expect(text.contains("\"period\":\"month\"") && text.contains("\"version\":1"))
    }

    @Test(
        "another version, a misspelt key at any depth and a word that is none of an enum's are refused",
        arguments: [
            #"{"version": 2, "name": "a"}"#, #"{"name": "a"}"#, #"{"version": 1, "name": "a", "mision": "x"}"#,
            #"{"version": 1, "name": "a", "links": [{"from": "a", "to": "b", "lags": 1}]}"#,
            #"{"version": 1, "name": "a", "period": "fortnight"}"#,
            #"{"version": 1, "name": "a", "measures": [{"id": "m", "name": "m", "objective": "o"}]}"#,
            #"{"version": 1, "name": "a", "initiatives": [{"id": "i", "name": "i", "dueDate": "2004-02-30"}]}"#,
        ])
    func refused(text: String) {
        #expect(throws: (any Error).self) { try Self.decoded(text) }
    }

    @Test("the error of a misspelt key names it")
    func misspelt() throws {
        do {
            _ = try Self.decoded(#"{"version": 1, "name": "a", "objectives": [{"id": "o", "name": "o", "perspective": "p", "wieght": 1}]}"#)
            Issue.record("it was read")
        } catch let DecodingError.dataCorrupted(context) {
            #expect(context.debugDescription.contains("'wieght'"))
        }
    }

    @Test("any numbers that JSON can hold are reviewed, evaluated and drawn without a crash; seed 31")
    func hostile() throws {
        var generator = SeededGenerator(seed: 31)
        let numbers: [Double] = [0, -1, 1, 1e308, -1e308, .leastNonzeroMagnitude, 0.1, 100, 1e17]
        func number() -> Double { numbers[generator.next(below: numbers.count)] }
        func day() -> CalendarDay {
            CalendarDay(daysSince1970: [Int32.min, Int32.max, 0, 12_000, 12_030, 12_060][generator.next(below: 6)])
        }
        func id() -> String { ["", "a", "b", "c"][generator.next(below: 4)] }
        for _ in 0..<150 {
            var card = Scorecard(name: "")
            card.period = ScorecardPeriod.allCases[generator.next(below: 4)]
            card.thresholds = StatusThresholds(scale: .value, green: number(), amber: number())
            card.perspectives[0].weight = number()
            card.objectives = (0..<3).map { _ in
                ScorecardObjective(
                    id: id(), name: "", perspective: ["financial", "customer", "x"][generator.next(below: 3)], weight: number())
            }
            card.measures = (0..<4).map { _ in
                ScorecardMeasure(
                    id: id(), name: "", objective: id(), direction: MeasureDirection.allCases[generator.next(below: 3)],
                    baseline: MeasureBaseline(value: number(), date: day()),
                    target: MeasureTarget(
                        value: number(), date: day(), tolerance: number(), actions: [id()],
                        milestones: [PeriodValue(date: day(), value: number())]),
                    thresholds: StatusThresholds(scale: .value, green: number(), amber: number()),
                    reading: MeasureReading.allCases[generator.next(below: 3)],
                    window: [Int.min, 0, 1, 3, Int.max][generator.next(below: 5)],
                    weight: number(), series: (0..<14).map { _ in PeriodValue(date: day(), value: number()) })
            }
            card.initiatives = (0..<2).map { _ in
                ScorecardInitiative(
                    id: id(), name: "", startDate: day(), dueDate: day(), progress: number(),
                    cost: DecimalAmount(minorUnits: .min, minorUnitDigits: 9), objectives: [id()], causes: [id()])
            }
            card.links = (0..<4).map { _ in CauseEffectLink(from: id(), to: id(), strength: number(), lag: .min, fromMeasure: id()) }
            card.causeTree = CauseTree(problem: "", causes: (0..<3).map { _ in ProblemCause(id: id(), name: "", causeOf: id()) })
            card.redesign = [RedesignCandidate(id: id(), name: "", performance: number(), importance: number(), feasibility: number())]
            _ = try encodedForm(card.review)
            let evaluation = card.evaluation(asOf: day())
            _ = try encodedForm(evaluation)
            _ = try encodedForm(card.singleLoop(evaluation))
            _ = try encodedForm(card.strategyMap.layout())
            _ = try encodedForm(RedesignRanking(of: card.redesign))
            for link in card.links { _ = card.series(of: link) }
        }
    }
}

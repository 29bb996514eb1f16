import Foundation
import Testing

@testable import Clientele

@Suite("A scorecard rolled up")
struct ScorecardEvaluationTests {
    static let day = CalendarDay(daysSince1970: 12_783)

    /// A random scorecard whose readings are their own achievements, some of them missing.
    static func randomCard(_ generator: inout SeededGenerator) -> Scorecard {
        var card = Scorecard(name: "random")
        func weight() -> Double? { generator.next(below: 4) == 0 ? nil : Double(generator.next(below: 5)) }
        for place in card.perspectives.indices { card.perspectives[place].weight = weight() }
        for number in 0..<(1 + generator.next(below: 8)) {
            let perspective = card.perspectives[generator.next(below: 4)].id
            card.objectives.append(ScorecardObjective(id: "o\(number)", name: "o", perspective: perspective, weight: weight()))
            for inner in 0..<generator.next(below: 4) {
                let reading = generator.next(below: 4) == 0 ? nil : generator.nextUnit()
                card.measures.append(
                    ScorecardMeasure(
                        id: "m\(number).\(inner)", name: "m", objective: "o\(number)", direction: .higherIsBetter,
                        baseline: MeasureBaseline(value: 0),
                        target: MeasureTarget(value: 1), weight: weight(), series: reading.map { [PeriodValue(date: day, value: $0)] } ?? []
                    ))
            }
        }
        return card
    }

    /// The score by plain recursion: the mean of what is known below by the weights as they are meant.
    static func score(_ parts: [(weight: Double?, score: Double?)]) -> Double? {
        let given = parts.compactMap(\.weight)
        let isEqual = given.isEmpty || given.allSatisfy { $0 == 0 }
        let fill = given.isEmpty ? 1 : given.reduce(0, +) / Double(given.count)
        var (sum, whole) = (0.0, 0.0)
        for part in parts {
            guard let score = part.score else { continue }
            let weight = isEqual ? 1 : part.weight ?? fill
            sum += weight * score
            whole += weight
        }
        return whole > 0 ? sum / whole : nil
    }

    static func score(_ card: Scorecard) -> Double? {
        score(
            card.perspectives.map { perspective in
                let objectives = card.objectives.filter { $0.perspective == perspective.id }.map { objective in
                    let measures = card.measures.filter { $0.objective == objective.id }
                    return (objective.weight, score(measures.map { ($0.weight, $0.series.first?.value) }))
                }
                return (perspective.weight, score(objectives))
            })
    }

    @Test("scores equal a plain recursion, contributions sum exactly, and weights of what is known to 1; seed 61, 400 scorecards")
    func oracle() throws {
        var generator = SeededGenerator(seed: 61)
        var known = 0
        for number in 0..<400 {
            let card = Self.randomCard(&generator)
            let evaluation = card.evaluation(asOf: Self.day)
            let expected = Self.score(card)
            #expect((evaluation.score == nil) == (expected == nil), "scorecard \(number) of seed 61")
            guard let score = evaluation.score, let expected else { continue }
            known += 1
            #expect(abs(score - expected) < 1e-10, "scorecard \(number) of seed 61")
            #expect(evaluation.measures.reversed().reduce(0) { $0 + $1.contribution } == score)
            #expect(evaluation.objectives.reduce(0) { $0 + $1.contribution } == score)
            #expect(evaluation.perspectives.reduce(0) { $0 + $1.contribution } == score)
            #expect(evaluation.measures.reduce(0) { $0 + $1.usedWeight } == 1 && score <= 1)
            for objective in evaluation.objectives where objective.score != nil && objective.usedWeight > 0 {
                #expect(abs(objective.contribution - (objective.score ?? 0) * objective.usedWeight) < 1e-10)
            }
        }
        #expect(known > 200)
    }

    @Test("what is missing is left out and said, with the coverage that is left")
    func missing() throws {
        var card = Scorecard(name: "two", objectives: [ScorecardObjective(id: "o", name: "o", perspective: "financial")])
        card.perspectives = [ScorecardPerspective.standard[0]]
        for (id, weight) in [("a", 0.75), ("b", 0.25)] {
            card.measures.append(
                ScorecardMeasure(
                    id: id, name: id, objective: "o", direction: .higherIsBetter, baseline: MeasureBaseline(value: 0),
                    target: MeasureTarget(value: 1),
                    weight: weight, series: id == "a" ? [PeriodValue(date: Self.day, value: 0.5)] : []))
        }
        let evaluation = card.evaluation(asOf: Self.day)
        #expect(evaluation.score == 0.5 && evaluation.coverage == 0.75)
        #expect(
            evaluation.measures[1].missing == .noReading && evaluation.measures[1].usedWeight == 0 && evaluation.measures[1].weight == 0.25)
        #expect(evaluation.findings.map(\.kind) == [.incompleteScore, .measureNotEvaluated])
        let later = card.evaluation(asOf: Self.day.advanced(by: 92))
        #expect(later.measures[0].periodsSince == 3 && later.findings.contains { $0.kind == .staleReading })
        #expect(card.evaluation(asOf: Self.day.advanced(by: -40)).score == nil)
    }

    @Test("with every target met the score is exactly 1, whatever the weights; seed 62, 100 scorecards")
    func full() {
        var generator = SeededGenerator(seed: 62)
        for _ in 0..<100 {
            var card = Self.randomCard(&generator)
            for place in card.measures.indices { card.measures[place].series = [PeriodValue(date: Self.day, value: 1)] }
            guard let score = card.evaluation(asOf: Self.day).score else { continue }
            #expect(score == 1)
        }
    }

    @Test("an app's own achievement function is used; what it cannot tell is missing")
    func ownFunction() throws {
        var card = Scorecard(name: "one", objectives: [ScorecardObjective(id: "o", name: "o", perspective: "financial")])
        card.measures = [
            ScorecardMeasure(
                id: "a", name: "a", objective: "o", direction: .higherIsBetter, target: MeasureTarget(value: 1),
                series: [PeriodValue(date: Self.day, value: 0.5)])
        ]
        let half = ScorecardEvaluationOptions(achievement: ClosureAchievement { _, _ in 0.25 })
        #expect(card.evaluation(asOf: Self.day, options: half).score == 0.25)
        let nothing = ScorecardEvaluationOptions(achievement: ClosureAchievement { _, _ in .nan })
        #expect(card.evaluation(asOf: Self.day, options: nothing).measures[0].missing == .notComparable)
    }

    @Test("trend and forecast follow a rising series, and say the chance of the target")
    func outlook() throws {
        var card = Scorecard(name: "one", objectives: [ScorecardObjective(id: "o", name: "o", perspective: "financial")])
        let start = try CalendarDay("2004-01-31")
        let values: [Double] = [100, 103, 101, 106, 110, 109, 113, 118, 117, 121]
        card.measures = [
            ScorecardMeasure(
                id: "a", name: "a", objective: "o", direction: .higherIsBetter, baseline: MeasureBaseline(value: 100),
                target: MeasureTarget(value: 130, date: try CalendarDay("2005-02-28")),
                series: try values.enumerated().map { PeriodValue(date: try start.adding(months: $0), value: $1) })
        ]
        let measure = card.evaluation(asOf: try CalendarDay("2004-10-31")).measures[0]
        #expect(measure.trend?.direction == .improving && measure.trend?.isSeasonal == false)
        let forecast = try #require(measure.forecast)
        // numpy and scipy, see the tests of the drift itself.
        #expect(forecast.periodsAhead == 4 && abs(forecast.expected - 130.33333333333334) < 1e-9)
        #expect(abs((forecast.upper ?? 0) - 130.33333333333334 - 15.677813445108928) < 1e-6)
        #expect(abs((forecast.probability ?? 0) - 0.5189509381595541) < 1e-8)
        card.measures[0].direction = .lowerIsBetter
        let turned = card.evaluation(asOf: try CalendarDay("2004-10-31")).measures[0]
        #expect(turned.trend?.direction == .worsening && turned.trend?.slope == measure.trend?.slope)
        #expect(abs((turned.forecast?.probability ?? 0) - (1 - 0.5189509381595541)) < 1e-8)
        card.measures[0].target?.date = try CalendarDay("2004-10-01")
        #expect(card.evaluation(asOf: try CalendarDay("2004-10-31")).measures[0].missingForecast == .targetDatePassed)
    }

    @Test("the single loop names what is off plan, who answers for it, what is overdue, and what was done without effect")
    func singleLoop() throws {
        var card = Scorecard(name: "one", objectives: [ScorecardObjective(id: "o", name: "o", perspective: "financial")])
        let day = try CalendarDay("2004-07-01")
        func measure(_ id: String, _ reading: Double, _ actions: [String]) throws -> ScorecardMeasure {
            ScorecardMeasure(
                id: id, name: id, objective: "o", direction: .higherIsBetter,
                baseline: MeasureBaseline(value: 0, date: try CalendarDay("2004-01-01")),
                target: MeasureTarget(value: 100, date: try CalendarDay("2004-12-30"), actions: actions),
                series: [PeriodValue(date: day, value: reading)])
        }
        card.measures = [try measure("good", 50, []), try measure("late", 35, ["b"]), try measure("bad", 10, ["a"])]
        card.initiatives = [
            ScorecardInitiative(id: "a", name: "a", owner: "Ann", dueDate: try CalendarDay("2004-06-21"), progress: 0.6),
            ScorecardInitiative(
                id: "b", name: "b", startDate: try CalendarDay("2004-01-01"), dueDate: try CalendarDay("2004-12-30"), progress: 0.2),
        ]
        let loop = card.singleLoop(card.evaluation(asOf: day))
        #expect(loop.deviations.map(\.measure) == ["bad", "late"] && loop.deviations.map(\.status) == [.red, .amber])
        let bad = loop.deviations[0]
        #expect(bad.planned == 50 && bad.lead == -40 && abs(bad.shortfall - 0.4) < 1e-12 && abs(bad.lostScore - 0.4 / 3) < 1e-12)
        #expect(bad.initiatives == ["a"] && loop.initiatives[0].deviations == ["bad"])
        #expect(loop.initiatives.map(\.daysOverdue) == [10, 0] && loop.initiatives.map(\.isBehind) == [true, true])
        #expect(loop.findings.map(\.kind) == [.initiativeBehind, .offPlan, .offPlan, .overdueInitiative])
        card.initiatives[0].progress = 1
        card.measures[1].target?.actions = []
        let done = card.singleLoop(card.evaluation(asOf: day)).findings.map(\.kind)
        #expect(done.contains(.doneWithoutEffect) && done.contains(.offPlanWithoutInitiative) && !done.contains(.overdueInitiative))
    }
}

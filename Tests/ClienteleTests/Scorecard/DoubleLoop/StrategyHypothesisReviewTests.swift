import Foundation
import Testing

@testable import Clientele

@Suite("Review of a strategy's hypotheses")
struct StrategyHypothesisReviewTests {
    private static func noise(_ count: Int, _ seed: UInt64) -> [Double] {
        var generator = SeededGenerator(seed: seed, stream: 9)
        return CauseEffectTestTests.series(0.3, count, &generator)
    }

    private static func rising(_ count: Int, _ slope: Double, _ seed: UInt64) -> [Double?] {
        noise(count, seed).enumerated().map { $0.element + slope * Double($0.offset) }
    }

    @Test("leading measures that improve while lagging ones do not are a failing hypothesis, named")
    func failing() throws {
        let series = [
            StrategySeries(id: "training", name: "Training hours", timing: .leading, values: Self.rising(24, 0.8, 1)),
            StrategySeries(id: "profit", name: "Net profit", timing: .lagging, values: Self.rising(24, 0, 2)),
        ]
        let review = try StrategyHypothesisReview(series: series, links: [StrategyLink(cause: "training", effect: "profit", lag: 2)])
        #expect(review.trends.map(\.course) == [.improves, .steady])
        #expect(review.standing == .failing)
        #expect(review.findings.contains { $0.kind == .failingStrategy })
        let finding = try #require(review.findings.first { $0.kind == .failingHypothesis })
        #expect(finding.path == ["links", "training", "profit"])
        #expect(finding.statement.contains("'Training hours' improves while 'Net profit'"))
    }

    @Test("a strategy whose lagging measures improve too is not failing")
    func working() throws {
        let series = [
            StrategySeries(id: "training", timing: .leading, values: Self.rising(24, 0.8, 1)),
            StrategySeries(id: "profit", timing: .lagging, values: Self.rising(24, 0.8, 2)),
        ]
        let review = try StrategyHypothesisReview(series: series, links: [StrategyLink(cause: "training", effect: "profit", lag: 2)])
        #expect(!review.findings.contains { $0.kind == .failingStrategy || $0.kind == .failingHypothesis })
        #expect(review.standing != .failing)
    }

    @Test("links are judged by Holm's correction over all that could be tested")
    func holm() throws {
        let count = 30
        let cause = Self.noise(count, 3)
        let effect = (0..<count).map { Self.noise(count, 4)[$0] + 2 * ($0 > 0 ? cause[$0 - 1] : 0) }
        let others = (0..<4).map { StrategySeries(id: "o\($0)", values: Self.noise(count, UInt64(10 + $0)).map { $0 }) }
        let short = StrategySeries(id: "short", values: [1, 2, 1] + [Double?](repeating: nil, count: count - 3))
        let pair = [StrategySeries(id: "c", values: cause.map { $0 }), StrategySeries(id: "e", values: effect.map { $0 })]
        let series = pair + [short] + others
        let links =
            [StrategyLink(cause: "c", effect: "e", lag: 1), StrategyLink(cause: "c", effect: "e", lag: 1, direction: .negative)]
            + others.map { StrategyLink(cause: $0.id, effect: "e", lag: 1) } + [StrategyLink(cause: "short", effect: "e", lag: 1)]
        let review = try StrategyHypothesisReview(series: series, links: links)
        #expect(review.links[0].verdict == .supported)
        #expect(review.links[1].verdict == .contradicted)
        #expect(review.links[6].verdict == .notEnoughData)
        #expect(review.links[6].adjustedPValue == nil)
        #expect(review.standing == .failing)
        // By hand: the smallest of six p-values counts six times, the next five times, never less than one before.
        let plain = review.links.prefix(6).compactMap { $0.test?.pValue }
        var most = 0.0
        for (rank, place) in plain.indices.sorted(by: { plain[$0] < plain[$1] }).enumerated() {
            most = max(most, min(1, plain[place] * Double(6 - rank)))
            #expect(abs(try #require(review.links[place].adjustedPValue) - most) < 1e-12)
        }
        #expect(try JSONDecoder().decode(StrategyHypothesisReview.self, from: JSONEncoder().encode(review)) == review)
    }

    @Test("the order of series and links makes no difference to what is found")
    func order() throws {
        let series = (0..<4).map {
            StrategySeries(id: "s\($0)", timing: $0 < 2 ? .leading : .lagging, values: Self.rising(20, 0.3, UInt64(20 + $0)))
        }
        let links = [(0, 2), (1, 3), (0, 3)].map { StrategyLink(cause: "s\($0.0)", effect: "s\($0.1)", lag: 1) }
        let one = try StrategyHypothesisReview(series: series, links: links)
        let other = try StrategyHypothesisReview(series: series, links: links.reversed())
        #expect(one.findings == other.findings)
        #expect(one.standing == other.standing)
    }

    @Test("a scorecard's links are reviewed, also those that cannot be tested")
    func scorecard() throws {
        let start = try CalendarDay("2020-01-31")
        func values(_ numbers: [Double]) throws -> [PeriodValue] {
            try numbers.enumerated().map { PeriodValue(date: try start.adding(months: $0.offset), value: $0.element) }
        }
        let cause = Self.noise(36, 5)
        let effect = (0..<36).map { Self.noise(36, 6)[$0] - 2 * ($0 > 1 ? cause[$0 - 2] : 0) }
        let card = Scorecard(
            name: "c", period: .month,
            objectives: [
                ScorecardObjective(id: "skill", name: "Skills", perspective: "learningAndGrowth"),
                ScorecardObjective(id: "cost", name: "Costs", perspective: "financial"),
            ],
            measures: [
                ScorecardMeasure(id: "hours", name: "Hours", objective: "skill", direction: .higherIsBetter, series: try values(cause)),
                ScorecardMeasure(id: "spend", name: "Spending", objective: "cost", direction: .lowerIsBetter, series: try values(effect)),
            ],
            links: [CauseEffectLink(from: "skill", to: "cost", lag: 2)])
        let review = try card.strategyReview()
        #expect(review.links.map(\.verdict) == [.supported])
        #expect(review.links[0].test?.season == .removed)
        var without = card
        without.links[0].lag = nil
        let untested = try without.strategyReview()
        #expect(untested.links.map(\.verdict) == [.notEnoughData])
        #expect(untested.findings.contains { $0.kind == .linkUntested })
    }

    @Test("bad inputs are refused")
    func badInputs() {
        let a = StrategySeries(id: "a", values: [1, 2, 3])
        let b = StrategySeries(id: "b", values: [1, 2])
        #expect(throws: ClienteleError.self) { try StrategyHypothesisReview(series: [a, b], links: []) }
        #expect(throws: ClienteleError.self) { try StrategyHypothesisReview(series: [a, a], links: []) }
        #expect(throws: ClienteleError.self) {
            try StrategyHypothesisReview(series: [a], links: [StrategyLink(cause: "a", effect: "z", lag: 1)])
        }
        #expect(throws: ClienteleError.self) {
            try StrategyHypothesisReview(series: [StrategySeries(id: "a", values: [.infinity])], links: [])
        }
        #expect(throws: ClienteleError.self) {
            try StrategyHypothesisReview(series: [a], links: [StrategyLink(cause: "a", effect: "a", lag: -1)])
        }
        let none = try? StrategyHypothesisReview(series: [], links: [])
        #expect(none?.standing == .notEnoughData)
    }
}

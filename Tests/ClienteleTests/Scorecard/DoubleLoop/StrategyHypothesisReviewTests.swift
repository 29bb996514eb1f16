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
        noise(count, seed).enumerated().map { place, value -> Double? in value + slope * Double(place) }
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

    /// Exact binomial tail: P(X ≥ 30 | 200, 0.08) = 0.00065….
    @Test("a series that only wanders is not said to improve or worsen", arguments: [12, 24])
    func wandering(count: Int) throws {
        var told = 0
        for seed in 1...200 {
            var generator = SeededGenerator(seed: UInt64(seed), stream: 11)
            let values = CauseEffectTestTests.series(0.8, count, &generator).map { Double?($0) }
            let trend = StrategyTrendTest(cycle: nil, confidence: 0.95).trend(of: StrategySeries(id: "a", values: values))
            if trend.course == .improves || trend.course == .worsens { told += 1 }
        }
        #expect(told < 30, "\(told) of 200")
    }

    @Test("a course that is there is told, and one that is nothing but a line")
    func coursesThatAreThere() throws {
        let test = StrategyTrendTest(cycle: nil, confidence: 0.95)
        for seed in UInt64(1)...20 {
            #expect(test.trend(of: StrategySeries(id: "a", values: Self.rising(24, 0.8, seed))).course == .improves)
            #expect(test.trend(of: StrategySeries(id: "a", values: Self.rising(24, -0.8, seed))).course == .worsens)
        }
        #expect(test.trend(of: StrategySeries(id: "a", values: (0..<12).map { Double($0) })).course == .improves)
        #expect(test.trend(of: StrategySeries(id: "a", values: (0..<12).map { _ in 3 })).course == .steady)
        #expect(test.trend(of: StrategySeries(id: "a", values: [1, 2, 3, 4, 5])).course == .notEnoughData)
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
        var effect = Self.noise(count, 4)
        for period in 1..<count { effect[period] += 2 * cause[period - 1] }
        let others = (0..<4).map { place -> StrategySeries in
            StrategySeries(id: "o\(place)", values: Self.noise(count, UInt64(10 + place)).map { $0 })
        }
        let few: [Double?] = [1, 2, 1]
        let short = StrategySeries(id: "short", values: few + [Double?](repeating: nil, count: count - 3))
        let pair = [StrategySeries(id: "c", values: cause.map { $0 }), StrategySeries(id: "e", values: effect.map { $0 })]
        let series = pair + [short] + others
        var links = [StrategyLink(cause: "c", effect: "e", lag: 1), StrategyLink(cause: "c", effect: "e", lag: 1, direction: .negative)]
        for other in others { links.append(StrategyLink(cause: other.id, effect: "e", lag: 1)) }
        links.append(StrategyLink(cause: "short", effect: "e", lag: 1))
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
        let series = (0..<4).map { place -> StrategySeries in
            let timing: MeasureTiming = place < 2 ? .leading : .lagging
            return StrategySeries(id: "s\(place)", timing: timing, values: Self.rising(20, 0.3, UInt64(20 + place)))
        }
        let links = [("s0", "s2"), ("s1", "s3"), ("s0", "s3")].map { StrategyLink(cause: $0.0, effect: $0.1, lag: 1) }
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
        var effect = Self.noise(36, 6)
        for period in 2..<36 { effect[period] -= 2 * cause[period - 2] }
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
        var young = card
        for place in young.measures.indices { young.measures[place].series = Array(card.measures[place].series.prefix(20)) }
        let tooYoung = try young.strategyReview()
        #expect(tooYoung.links.map(\.verdict) == [.notEnoughData])
        #expect(tooYoung.links[0].test?.gap == .fewerThanTwoCycles)
        #expect(tooYoung.findings.contains { $0.kind == .linkUntested && $0.statement.contains("fewer than two cycles") })
        #expect(try young.strategyReview(hasSeasons: false).links[0].test?.season == .notAsked)
        #expect(try young.strategyReview(hasSeasons: false).links.map(\.verdict) == [.supported])
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

import Testing

@testable import Clientele

@Suite("How satisfied customers are")
struct CustomerSatisfactionTests {
    @Test func `A net promoter score and its interval by hand`() throws {
        // p = .6, d = .2: variance of one answer .8 − .16 = .64, error .8 / 10 = .08.
        let score = try #require(NetPromoterScore(promoters: 60, passives: 20, detractors: 20)).score
        #expect(abs(score.value - 40) < 1e-12 && abs(score.lower - (40 - 8 * 1.959963984540054)) < 1e-9)
        #expect(abs(score.upper - (40 + 8 * 1.959963984540054)) < 1e-9)
        #expect(NetPromoterScore(promoters: 3, passives: 0, detractors: 0)?.score == Estimate(value: 100, lower: 100, upper: 100))
        #expect(
            NetPromoterScore(promoters: 0, passives: 0, detractors: 0) == nil
                && NetPromoterScore(promoters: -1, passives: 2, detractors: 0) == nil)
        #expect(NetPromoterScore(promoters: .max, passives: .max, detractors: 0)?.score.value == 50)
    }

    @Test func `The interval of the net promoter score holds what it promises`() throws {
        var random = SeededGenerator(seed: 77)
        var held = 0
        for _ in 0..<2_000 {
            var counts = [0, 0, 0]
            for _ in 0..<200 { counts[random.nextCategorical(weights: [0.45, 0.3, 0.25]) ?? 0] += 1 }
            let score = try #require(NetPromoterScore(promoters: counts[0], passives: counts[1], detractors: counts[2])).score
            if score.lower <= 20, 20 <= score.upper { held += 1 }
        }
        // 1,900 expected, standard deviation 9.7.
        #expect((1_870...1_930).contains(held))
    }

    private func satisfaction(_ surveys: [Survey], asOf: String = "2024-12-31") throws -> CustomerSatisfaction {
        var builder = CustomerBase.Builder()
        try builder.add(surveys: surveys)
        return try CustomerSatisfactionAnalysis().analyze(builder.build(), in: AnalysisContext(asOf: CalendarDay(asOf)))
    }

    @Test func `Perception less expectation, with the interval of paired answers`() throws {
        let day = try CalendarDay("2024-05-01")
        let answers = zip([5, 6, 4, 7, 5], [4, 6, 5, 5, 3]).map {
            Survey(
                customerID: "a", day: day, kind: .satisfaction, scale: .oneToSeven, question: "q", score: $0.1, expectation: $0.0,
                perception: $0.1)
        }
        let question = try satisfaction(answers).questions[0]
        // Differences −1, 0, 1, −2, −2; scipy 1.17.1: ttest_rel(perception, expectation).confidence_interval().
        let gap = try #require(question.gap)
        #expect(abs(gap.value + 0.8) < 1e-15 && abs(gap.lower + 2.4189317847087035) < 1e-12 && abs(gap.upper - 0.8189317847087034) < 1e-12)
        #expect(question.expectation == 5.4 && question.perception == 4.6 && question.pairs == 5 && question.customers == 1)
        #expect(question.topTwoBoxes?.value == 0.2 && question.netPromoter == nil)
    }

    @Test func `Questions stand apart by kind, text and scale; days outside the period and blank answers do not count`() throws {
        let day = try CalendarDay("2024-05-01")
        func survey(_ kind: SurveyKind, _ scale: SurveyScale, _ question: String?, _ score: Int32?, _ on: CalendarDay) -> Survey {
            Survey(customerID: "a", day: on, kind: kind, scale: scale, question: question, score: score)
        }
        let result = try satisfaction([
            survey(.effort, .oneToFive, nil, 4, day), survey(.effort, .oneToSeven, nil, 6, day),
            survey(.recommendation, .zeroToTen, "b", 9, day),
            survey(.recommendation, .zeroToTen, nil, 2, day), survey(.satisfaction, .oneToFive, "x", nil, day),
            survey(.satisfaction, .oneToFive, "y", 5, try CalendarDay("2025-01-01")),
            survey(.satisfaction, .oneToFive, "y", 5, try CalendarDay("2023-12-31")),
        ])
        #expect(result.questions.map(\.kind) == [.recommendation, .recommendation, .effort, .effort])
        #expect(result.questions.map(\.question) == [nil, "b", nil, nil])
        #expect(result.questions.map { $0.netPromoter?.score.value } == [-100, 100, nil, nil])
        #expect(result.questions.map(\.mean) == [nil, nil, nil, nil] && result.questions.map(\.answers) == [1, 1, 1, 1])
        #expect(throws: ClienteleError.self) { try satisfaction([]) }
    }

    @Test func `The mean and the two best boxes equal those of all answers`() throws {
        for seed in UInt64(1)...20 {
            var random = SeededGenerator(seed: seed, stream: 6)
            let day = try CalendarDay("2024-05-01")
            let scores = (0..<2 + random.next(below: 60)).map { _ in Int32(1 + random.next(below: 5)) }
            let question = try satisfaction(scores.map { Survey(customerID: "a", day: day, kind: .effort, scale: .oneToFive, score: $0) })
                .questions[0]
            let mean = Double(scores.reduce(0, +)) / Double(scores.count)
            #expect(abs((question.mean?.value ?? 0) - mean) < 1e-12)
            #expect(question.topTwoBoxes?.value == Double(scores.count { $0 >= 4 }) / Double(scores.count))
        }
    }
}

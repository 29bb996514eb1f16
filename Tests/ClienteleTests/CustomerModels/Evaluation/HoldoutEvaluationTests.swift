@testable import Clientele
import Testing

@Suite("Forecasts are scored as the scores are defined")
struct HoldoutEvaluationTests {
    private let model = Result { try BetaGeometricNBD(r: 0.243, alpha: 4.414, a: 0.793, b: 2.426) }

    /// One customer's forecast, asked of the model customer by customer.
    private struct Plain {
        let weight: Double
        let x: Int
        let actual: Int
        let alive: Double
        let expected: Double
        let probabilities: [Double]

        init(_ model: BetaGeometricNBD, _ history: RepeatPurchaseSummary, _ actual: Int, _ duration: Double) {
            weight = history.weight
            x = history.repeatPurchases
            self.actual = actual
            alive = model.probabilityAlive(history)
            expected = model.expectedPurchases(of: history, in: duration)
            probabilities = (0..<120).map { model.probability(of: $0, by: history, in: duration) }
        }

        func cumulative(_ count: Int) -> Double { count < 0 ? 0 : probabilities.prefix(count + 1).reduce(0, +) }

        var ranked: Double {
            (0..<120).reduce(0) { sum, count in
                let difference = cumulative(count) - (actual <= count ? 1 : 0)
                return sum + difference * difference
            }
        }

        func quantile(_ level: Double) -> Int { (0..<120).first { cumulative($0) >= level } ?? 120 }
    }

    private func mean(_ plain: [Plain], _ value: (Plain) -> Double) -> Double {
        plain.reduce(0) { $0 + $1.weight * value($1) } / plain.reduce(0) { $0 + $1.weight }
    }

    private func close(_ value: Double?, _ expected: Double) -> Bool {
        value.map { abs($0 - expected) <= 1e-8 * max(1, abs(expected)) } ?? false
    }

    /// Customers with weights, and what they bought later.
    private func draw(_ seed: UInt64) throws -> (summaries: RepeatPurchaseSummaries, outcomes: HoldoutPurchases) {
        var random = SeededGenerator(seed: seed)
        let day = CalendarDay(daysSince1970: 19_800)
        let customers = try (0..<60).map { number in
            let age = Double(20 + random.next(below: 3) * 10)
            let x = max(0, random.next(below: 14) - 4)
            let last = x == 0 ? 0 : age * (0.1 + 0.9 * random.nextUnit())
            return (
                id: CustomerID("c\(number)"),
                history: try RepeatPurchaseSummary(
                    repeatPurchases: x, ageAtLastPurchase: last, age: age, weight: seed % 2 == 0 ? 1 : 0.5 + random.nextUnit())
            )
        }
        let summaries = try RepeatPurchaseSummaries(customers: customers, timeUnit: .week, calibrationEnd: day)
        let counts = summaries.indices.map { _ in max(0, random.next(below: 9) - 4) }
        return (
            summaries,
            HoldoutPurchases(calibrationEnd: day, holdoutEnd: day.advanced(by: 140), duration: 20, counts: counts)
        )
    }

    @Test(
        "errors, ranked probability, log score, correlation, Brier score and coverage by definition",
        arguments: 1...4 as ClosedRange<UInt64>)
    func scores(seed: UInt64) throws {
        let model = try model.get()
        let (summaries, outcomes) = try draw(seed)
        let plain = summaries.indices.map { Plain(model, summaries[$0], outcomes.counts[$0], 20) }
        let evaluation = try HoldoutEvaluation(of: model, on: summaries, outcomes: outcomes)
        let scores = evaluation.scores
        #expect(close(scores.customers, summaries.customers))
        #expect(close(scores.actualPurchases, plain.reduce(0) { $0 + $1.weight * Double($1.actual) }))
        #expect(close(scores.expectedPurchases, plain.reduce(0) { $0 + $1.weight * $1.expected }))
        #expect(close(scores.meanAbsoluteError, mean(plain) { abs($0.expected - Double($0.actual)) }))
        let squared = mean(plain) { ($0.expected - Double($0.actual)) * ($0.expected - Double($0.actual)) }
        #expect(close(scores.rootMeanSquaredError, squared.squareRoot()))
        #expect(close(scores.bias, mean(plain) { $0.expected - Double($0.actual) }))
        #expect(close(scores.rankedProbabilityScore, mean(plain, \.ranked)), "seed \(seed)")
        #expect(close(scores.logScore, mean(plain) { -Libm.log($0.probabilities[$0.actual]) }))
        #expect(
            close(
                evaluation.brierScore,
                mean(plain) { one in
                    let miss = 1 - one.probabilities[0] - (one.actual > 0 ? 1 : 0)
                    return miss * miss
                }))
        #expect(
            close(evaluation.coverage90, mean(plain) { $0.quantile(0.05) <= $0.actual && $0.actual <= $0.quantile(0.95) ? 1 : 0 }))
        let (centre, middle) = (mean(plain, \.expected), mean(plain) { Double($0.actual) })
        let covariance = mean(plain) { ($0.expected - centre) * (Double($0.actual) - middle) }
        let spreads = (
            mean(plain) { ($0.expected - centre) * ($0.expected - centre) },
            mean(plain) { (Double($0.actual) - middle) * (Double($0.actual) - middle) }
        )
        #expect(close(evaluation.correlation, covariance / (spreads.0 * spreads.1).squareRoot()))
    }

    @Test("groups by repeat purchases and by tenths of being alive", arguments: 1...4 as ClosedRange<UInt64>)
    func groups(seed: UInt64) throws {
        let model = try model.get()
        let (summaries, outcomes) = try draw(seed)
        let plain = summaries.indices.map { Plain(model, summaries[$0], outcomes.counts[$0], 20) }
        let evaluation = try HoldoutEvaluation(of: model, on: summaries, outcomes: outcomes)
        let byCount = Dictionary(grouping: plain) { min($0.x, 7) }
        #expect(evaluation.byRepeatPurchases.map(\.repeatPurchases) == byCount.keys.sorted())
        for group in evaluation.byRepeatPurchases {
            let members = byCount[group.repeatPurchases, default: []]
            #expect(group.isOpenEnded == (group.repeatPurchases == 7))
            #expect(close(group.customers, members.reduce(0) { $0 + $1.weight }))
            #expect(close(group.actualMean, mean(members) { Double($0.actual) }) && close(group.expectedMean, mean(members, \.expected)))
        }
        #expect(close(evaluation.activity.reduce(0) { $0 + $1.customers }, summaries.customers))
        for tenth in evaluation.activity {
            let members = plain.filter { $0.alive >= tenth.lower && ($0.alive < tenth.upper || tenth.upper == 1) }
            #expect(close(tenth.upper - tenth.lower, 0.1) && close(tenth.customers, members.reduce(0) { $0 + $1.weight }))
            #expect(close(tenth.meanProbabilityAlive, mean(members, \.alive)))
            #expect(close(tenth.expectedShare, mean(members) { 1 - $0.probabilities[0] }))
            let share = mean(members) { $0.actual > 0 ? 1 : 0 }
            #expect(close(tenth.actualShare.value, share))
            // Wilson 1927: the ends are the shares p for which (share − p)² = z² p (1 − p) / n.
            for end in [tenth.actualShare.lower, tenth.actualShare.upper] where share > 0 && share < 1 {
                let z = 1.959963984540054
                #expect(abs((share - end) * (share - end) - z * z * end * (1 - end) / tenth.customers) < 1e-12)
            }
        }
    }

    @Test("a customer who buys far more than was likely does not void the logarithmic score")
    func farTail() throws {
        let model = try model.get()
        let day = CalendarDay(daysSince1970: 19_800)
        let history = try RepeatPurchaseSummary(repeatPurchases: 1, ageAtLastPurchase: 2, age: 20)
        let summaries = try RepeatPurchaseSummaries(customers: [("a", history)], timeUnit: .week, calibrationEnd: day)
        let outcomes = HoldoutPurchases(calibrationEnd: day, holdoutEnd: day.advanced(by: 70), duration: 10, counts: [90])
        let evaluation = try HoldoutEvaluation(of: model, on: summaries, outcomes: outcomes)
        let probability = model.probability(of: 90, by: history, in: 10)
        #expect(probability > 0 && probability < 1e-10)
        #expect(close(evaluation.scores.logScore, -Libm.log(probability)))
        #expect(evaluation.scores.rankedProbabilityScore > 85 && evaluation.scores.rankedProbabilityScore < 90)
        #expect(evaluation.coverage90 == 0 && evaluation.correlation == nil)
    }

    @Test("of nobody there is nothing to score")
    func nobody() throws {
        let day = CalendarDay(daysSince1970: 19_800)
        let summaries = try RepeatPurchaseSummaries(customers: [], timeUnit: .week, calibrationEnd: day)
        let outcomes = HoldoutPurchases(calibrationEnd: day, holdoutEnd: day.advanced(by: 70), duration: 10, counts: [])
        #expect(throws: ClienteleError.self) { try HoldoutEvaluation(of: model.get(), on: summaries, outcomes: outcomes) }
    }
}

@testable import Clientele
import Testing

@Suite("Forecasts of customers that were made by the model are right on average")
struct SimulatedForecastTests {
    private static let duration = 20.0
    private static let parameters = (r: 2.0, alpha: 4.0, a: 0.8, b: 2.5)

    /// BG/NBD customers, one after the other: exponential gaps, and a coin after each repeat purchase (Fader, Hardie & Lee 2005, section 2).
    private func simulate(_ count: Int, seed: UInt64) throws -> (summaries: RepeatPurchaseSummaries, outcomes: HoldoutPurchases) {
        var random = SeededGenerator(seed: seed)
        let (r, alpha, a, b) = SimulatedForecastTests.parameters
        let day = CalendarDay(daysSince1970: 19_800)
        var later: [CustomerID: Int] = [:]
        let customers = try (0..<count).map { number in
            let age = [10.0, 20.0, 30.0][random.next(below: 3)]
            let rate = random.nextGamma(shape: r) / alpha
            let leaving = random.nextBeta(a, b)
            var (time, x, last, held) = (0.0, 0, 0.0, 0)
            while true {
                time += random.nextExponential() / rate
                if time > age + SimulatedForecastTests.duration { break }
                if time <= age { (x, last) = (x + 1, time) } else { held += 1 }
                if random.nextUnit() < leaving { break }
            }
            let id = CustomerID("c\(number)")
            later[id] = held
            return (id: id, history: try RepeatPurchaseSummary(repeatPurchases: x, ageAtLastPurchase: last, age: age))
        }
        let summaries = try RepeatPurchaseSummaries(customers: customers, timeUnit: .week, calibrationEnd: day)
        let counts = summaries.indices.map { summaries.customerID(at: $0).flatMap { later[$0] } ?? 0 }
        let end = day.advanced(by: 140)
        return (
            summaries, HoldoutPurchases(calibrationEnd: day, holdoutEnd: end, duration: SimulatedForecastTests.duration, counts: counts)
        )
    }

    /// The share of the transform in each tenth.
    private func shares(
        _ model: BetaGeometricNBD, _ summaries: RepeatPurchaseSummaries, _ outcomes: HoldoutPurchases
    ) throws -> [Double] {
        let forecasts = try CustomerForecasts(model, summaries, duration: outcomes.duration)
        var tally = ProbabilityIntegralTally()
        for row in summaries.indices {
            let (counts, alive) = (forecasts.distribution(of: row), forecasts.alive[row])
            tally.add(
                below: counts.cumulative(outcomes.counts[row] - 1, alive: alive),
                through: counts.cumulative(outcomes.counts[row], alive: alive), weight: 1)
        }
        return tally.shares
    }

    @Test(
        "the probability integral transform is flat, the interval covers, and activity happens as often as foretold",
        arguments: [11, 12] as [UInt64])
    func calibrated(seed: UInt64) throws {
        let (r, alpha, a, b) = SimulatedForecastTests.parameters
        let model = try BetaGeometricNBD(r: r, alpha: alpha, a: a, b: b)
        let count = 1_500
        let (summaries, outcomes) = try simulate(count, seed: seed)
        let shares = try shares(model, summaries, outcomes)
        #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
        // Spread evenly within each count, a tenth varies less than a count of independent customers would.
        let spread = (0.1 * 0.9 / Double(count)).squareRoot()
        for share in shares { #expect(abs(share - 0.1) < 4 * spread, "seed \(seed): \(shares)") }
        let evaluation = try HoldoutEvaluation(of: model, on: summaries, outcomes: outcomes)
        #expect(evaluation.coverage90 > 0.9 - 4 * spread, "seed \(seed): \(evaluation.coverage90)")
        #expect(abs(evaluation.scores.bias) < 4 * evaluation.scores.rootMeanSquaredError / Double(count).squareRoot())
        for tenth in evaluation.activity {
            let error = (tenth.expectedShare * (1 - tenth.expectedShare) / tenth.customers).squareRoot()
            #expect(abs(tenth.actualShare.value - tenth.expectedShare) < 4.5 * error, "seed \(seed): \(tenth)")
        }
    }

    @Test("a forecast of three times as long expects too much, and shows it: the transform leans to the left, the scores are worse")
    func miscalibrated() throws {
        let (r, alpha, a, b) = SimulatedForecastTests.parameters
        let model = try BetaGeometricNBD(r: r, alpha: alpha, a: a, b: b)
        let (summaries, right) = try simulate(500, seed: 13)
        let wrong = HoldoutPurchases(
            calibrationEnd: right.calibrationEnd, holdoutEnd: right.holdoutEnd, duration: 3 * right.duration, counts: right.counts)
        let shares = try shares(model, summaries, wrong)
        // Flat, the last three would be 0.3, with an error of 0.02.
        #expect(abs(shares.reduce(0, +) - 1) < 1e-9 && shares.suffix(3).reduce(0, +) < 0.25, "\(shares)")
        let scores = try [right, wrong].map { try HoldoutEvaluation(of: model, on: summaries, outcomes: $0).scores }
        #expect(scores[1].bias > 1 && scores[0].rankedProbabilityScore < scores[1].rankedProbabilityScore, "\(scores)")
        #expect(try #require(scores[0].logScore) < (try #require(scores[1].logScore)))
    }

    @Test("what was held for impossible falls into the tenth where it would have been")
    func impossible() {
        for (place, tenth) in [(0.0, 0), (0.34, 3), (1.0, 9)] {
            var tally = ProbabilityIntegralTally()
            tally.add(below: place, through: place, weight: 2)
            #expect(tally.shares == (0..<10).map { $0 == tenth ? 1 : 0 })
        }
    }

    @Test("the ranked probability score of a forecast without spread is the absolute error, and of a count beyond the cut as by definition")
    func distribution() throws {
        let (r, alpha, a, b) = SimulatedForecastTests.parameters
        let process = try BetaGeometricNBD(r: r, alpha: alpha, a: a, b: b).newCustomer
        let counts = CountDistribution(process, in: 20)
        for actual in [0, 1, 5, 400] {
            #expect(counts.rankedProbabilityScore(of: actual, alive: 0) == Double(actual))
            var (sum, score) = (0.3, 0.0)
            for value in 0..<500 {
                sum += 0.7 * process.probability(of: value, in: 20)
                let difference = sum - (actual <= value ? 1 : 0)
                score += difference * difference
            }
            #expect(abs(counts.rankedProbabilityScore(of: actual, alive: 0.7) - score) < 1e-7, "\(actual)")
        }
        #expect(
            counts.quantile(0.05, alive: 0.5) == 0 && counts.cumulative(-1, alive: 0.5) == 0 && counts.cumulative(9_999, alive: 0.5) <= 1)
        #expect(CountDistribution(process, in: 0).probabilities == [1])
    }
}

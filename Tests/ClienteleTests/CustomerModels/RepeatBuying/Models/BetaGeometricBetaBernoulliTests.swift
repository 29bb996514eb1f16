import Clientele
import Foundation
import Testing

@Suite("BG/BB: fixed opportunities")
struct BetaGeometricBetaBernoulliTests {
    /// Fader, Hardie & Shang 2010, table 2, of their 11,104 donors.
    private let published = [1.204, 0.750, 0.657, 2.783]
    /// The same optimum with the digits that the fit has; for figures that are printed to more digits than the published parameters bear.
    private let optimum = [1.203522, 0.749716, 0.656718, 2.783442]
    private let parameters: [[Double]] = [[1.204, 0.750, 0.657, 2.783], [0.3, 2, 1, 5], [8, 3, 2, 0.5], [50, 90, 0.01, 30]]

    private func term(_ history: RepeatPurchaseSummary, _ parameters: [Double]) -> LogLikelihoodTerm {
        BetaGeometricBetaBernoulli.logLikelihood(
            repeatPurchases: Double(history.repeatPurchases), ageAtLastPurchase: history.ageAtLastPurchase, age: history.age,
            parameters: SIMD4(parameters[0], parameters[1], parameters[2], parameters[3]))
    }

    private func history(_ sequence: [Bool]) throws -> RepeatPurchaseSummary {
        try RepeatPurchaseSummary(
            repeatPurchases: sequence.count { $0 }, ageAtLastPurchase: Double(sequence.lastIndex(of: true).map { $0 + 1 } ?? 0),
            age: Double(sequence.count))
    }

    private func donors() throws -> [(history: RepeatPurchaseSummary, people: Double)] {
        try CDNOWSummaries.donors.map {
            (try RepeatPurchaseSummary(repeatPurchases: $0.repeats, ageAtLastPurchase: $0.last, age: 6), $0.people)
        }
    }

    @Test("The donors: the log-likelihood is −33225.6 at the published parameters, and the gradient nearly vanishes")
    func donorsLikelihood() throws {
        var value = 0.0
        var gradient = SIMD4<Double>.zero
        for (history, people) in try donors() {
            let found = term(history, published)
            value += people * found.value
            gradient += people * found.gradient
        }
        #expect(String(format: "%.1f", value) == "-33225.6")
        for part in 0..<4 { #expect(abs(gradient[part]) < 3, "\(gradient)") }
    }

    @Test("The donors: alive in 2002 with .11 (never again), .59 (twice, last in 1999), .93 (every year) (Fader, Hardie & Shang, table 6)")
    func aliveIn2002() throws {
        let model = try BetaGeometricBetaBernoulli(parameters: published)
        for (x, last, expected) in [(0, 0.0, "0.11"), (2, 4, "0.59"), (6, 6, "0.93")] {
            let history = try RepeatPurchaseSummary(repeatPurchases: x, ageAtLastPurchase: last, age: 6)
            #expect(String(format: "%.2f", model.probabilityAlive(history, after: 1)) == expected)
        }
    }

    @Test("The donors: the donations expected in 2002 to 2006 by frequency and recency, all 22 as printed (Fader, Hardie & Shang)")
    func expectedByHistory() throws {
        let model = try BetaGeometricBetaBernoulli(parameters: published)
        // By the number of repeats, from the earliest last one on.
        let printed = [
            ["0.07"], ["0.09", "0.31", "0.59", "0.84", "1.02", "1.15"], ["0.12", "0.54", "1.06", "1.44", "1.67"],
            ["0.22", "1.03", "1.80", "2.19"], ["0.58", "2.03", "2.71"], ["1.81", "3.23"], ["3.75"],
        ]
        for (x, row) in printed.enumerated() {
            for (place, expected) in row.enumerated() {
                let history = try RepeatPurchaseSummary(repeatPurchases: x, ageAtLastPurchase: Double(x == 0 ? 0 : x + place), age: 6)
                #expect(String(format: "%.2f", model.expectedPurchases(of: history, in: 5)) == expected, "\(x), \(place)")
            }
        }
    }

    @Test(
        "The donors: 12,884.2 donations expected in 2002 to 2006; 3,454.9 donors without and 1,253.1 with six repeats (the authors' workbook)"
    )
    func workbook() throws {
        let model = try BetaGeometricBetaBernoulli(parameters: optimum)
        let total = try donors().reduce(0) { $0 + $1.people * model.expectedPurchases(of: $1.history, in: 5) }
        #expect(abs(total - 12_884.2) < 0.5, "\(total)")
        #expect(abs(11_104 * model.newCustomer.probability(of: 0, in: 6) - 3454.9) < 0.1)
        #expect(abs(11_104 * model.newCustomer.probability(of: 6, in: 6) - 1253.1) < 0.1)
    }

    @Test(
        "The donors: .130 and 3.628 donations expected in ten years, after none and after four with the last in year five (BTYD walkthrough)"
    )
    func walkthrough() throws {
        let model = try BetaGeometricBetaBernoulli(parameters: optimum)
        for (x, last, expected) in [(0, 0.0, "0.130"), (4, 5, "3.628")] {
            let history = try RepeatPurchaseSummary(repeatPurchases: x, ageAtLastPurchase: last, age: 6)
            #expect(String(format: "%.3f", model.expectedPurchases(of: history, in: 10)) == expected)
        }
    }

    @Test(
        "Every sequence of opportunities has the probability that counting gives, all of them add up to 1, and P(alive) is its part alive")
    func everySequence() throws {
        for values in parameters {
            let oracle = BetaBernoulliOracle(values)
            let model = try BetaGeometricBetaBernoulli(parameters: values)
            for count in 0...9 {
                var sum = 0.0
                for sequence in BetaBernoulliOracle.sequences(count) {
                    let expected = oracle.probability(of: sequence)
                    let history = try history(sequence)
                    sum += exp(model.logLikelihood(of: history))
                    #expect(abs(model.logLikelihood(of: history) - log(expected.all)) < 1e-12 * (1 - log(expected.all)))
                    #expect(abs(model.probabilityAlive(history) - expected.alive / expected.all) < 1e-12, "\(values), \(sequence)")
                }
                #expect(abs(sum - 1) < 1e-12, "\(values), \(count)")
            }
        }
    }

    @Test("What is expected after a history is what its continuations do: the mean, the counts, and being alive")
    func continuations() throws {
        for values in parameters {
            let oracle = BetaBernoulliOracle(values)
            let model = try BetaGeometricBetaBernoulli(parameters: values)
            for sequence in BetaBernoulliOracle.sequences(4) {
                let history = try history(sequence)
                let whole = oracle.probability(of: sequence).all
                var counts = [Double](repeating: 0, count: 6)
                var alive = 0.0
                for more in BetaBernoulliOracle.sequences(5) {
                    let found = oracle.probability(of: sequence + more)
                    counts[more.count { $0 }] += found.all / whole
                    alive += found.alive / whole
                }
                #expect(abs(model.probabilityAlive(history, after: 5) - alive) < 1e-12, "\(values), \(sequence)")
                let mean = counts.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
                #expect(abs(model.expectedPurchases(of: history, in: 5) - mean) < 1e-12, "\(values), \(sequence)")
                for count in 0...5 {
                    #expect(
                        abs(model.probability(of: count, by: history, in: 5) - counts[count]) < 1e-12, "\(values), \(sequence), \(count)")
                }
            }
        }
    }

    @Test("The gradient is what the value does when one parameter changes a little")
    func gradient() throws {
        let seed: UInt64 = 21
        var random = SeededGenerator(seed: seed)
        for round in 0..<300 {
            let values = (0..<4).map { _ in exp(4 * (2 * random.nextUnit() - 1)) }
            let count = 1 + random.next(below: 40)
            let last = random.next(below: count + 1)
            let x = last == 0 ? 0 : 1 + random.next(below: last)
            let history = try RepeatPurchaseSummary(repeatPurchases: x, ageAtLastPurchase: Double(last), age: Double(count))
            let found = term(history, values)
            for part in 0..<4 {
                func value(_ step: Double) -> Double {
                    var moved = values
                    moved[part] *= exp(step)
                    return term(history, moved).value
                }
                let near: Double = value(1e-3) - value(-1e-3)
                let far: Double = value(2e-3) - value(-2e-3)
                let slope = (8 * near - far) / 12e-3
                #expect(abs(found.gradient[part] - slope) < 1e-9 * (1 + abs(slope)), "seed \(seed), round \(round), ∂\(part)")
            }
        }
    }

    @Test("Numbers that are not whole are rounded down, and impossible or endless histories are taken as the nearest possible ones")
    func unusual() throws {
        let model = try BetaGeometricBetaBernoulli(parameters: published)
        func likelihood(_ x: Int, _ last: Double, _ age: Double) throws -> Double {
            let history = try RepeatPurchaseSummary(repeatPurchases: x, ageAtLastPurchase: last, age: age)
            #expect((0...1).contains(model.probabilityAlive(history)), "\(history)")
            #expect(model.expectedPurchases(of: history, in: 3).isFinite, "\(history)")
            let found = term(history, published)
            for part in 0..<4 { #expect(found.gradient[part].isFinite, "\(history)") }
            return found.value
        }
        #expect(try likelihood(2, 4.9, 6.5) == likelihood(2, 4, 6))
        #expect(try likelihood(5, 3, 6) == likelihood(3, 3, 6))
        #expect(try likelihood(1, 0.5, 6) == likelihood(0, 0, 6))
        #expect(try likelihood(Int.max, 2, 6) == likelihood(2, 2, 6))
        #expect(try likelihood(1, 1, 1e300).isFinite)
        #expect(try likelihood(0, 0, 0) == 0)
    }

    @Test("Parameters that are not above zero and finite, or not four, are refused")
    func refused() throws {
        for values in [[0, 1, 1, 1], [1, -1, 1, 1], [1, 1, .nan, 1], [1, 1, 1, .infinity], [1, 1, 1], []] as [[Double]] {
            let error = #expect(throws: ClienteleError.self) { try BetaGeometricBetaBernoulli(parameters: values) }
            #expect(error?.code == .invalidArgument && error?.remedy.isEmpty == false, "\(values)")
        }
        #expect(try BetaGeometricBetaBernoulli(alpha: 1, beta: 2, gamma: 3, delta: 4).parameters == [1, 2, 3, 4])
    }
}

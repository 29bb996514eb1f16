import Clientele
import Foundation
import Testing

@Suite("Pareto/NBD: the likelihood and P(alive)")
struct ParetoNBDTests {
    private func term(_ history: RepeatPurchaseSummary, _ parameters: [Double]) -> LogLikelihoodTerm {
        ParetoNBD.logLikelihood(
            repeatPurchases: Double(history.repeatPurchases), ageAtLastPurchase: history.ageAtLastPurchase, age: history.age,
            parameters: SIMD4(parameters[0], parameters[1], parameters[2], parameters[3]))
    }

    /// Parameters whose logarithms are uniform, and a history of up to some hundred purchases.
    private func randomCase(
        _ random: inout SeededGenerator, logRange: Double
    ) throws -> (parameters: [Double], history: RepeatPurchaseSummary) {
        var parameters = (0..<4).map { _ in exp(logRange * (2 * random.nextUnit() - 1)) }
        if random.next(below: 4) == 0 { parameters[3] = parameters[1] }
        let x = [0, 0, 1, 2, 3, 7, 20, 200][random.next(below: 8)]
        let age = exp(6 * random.nextUnit() - 1)
        let last = x == 0 ? 0 : age * [1, 1 - 1e-9, random.nextUnit(), 0.01 + random.nextUnit() / 100][random.next(below: 4)]
        return (parameters, try RepeatPurchaseSummary(repeatPurchases: x, ageAtLastPurchase: max(last, x == 0 ? 0 : 1e-6), age: age))
    }

    @Test("Hard cases equal the closed form in 120 digits: the value to 1e-12, the gradient to 1e-11, P(alive) to 1e-12")
    func hardCases() throws {
        for reference in try ParetoReference.hardCases() {
            let found = term(reference.history, reference.parameters)
            let what = "\(reference.history), \(reference.parameters)"
            #expect(abs(found.value - reference.value) <= 1e-12 * abs(reference.value), "\(what): \(found.value)")
            for part in 0..<4 {
                let error = abs(found.gradient[part] - reference.gradient[part])
                #expect(error <= 1e-11 * max(abs(reference.gradient[part]), 1e-6), "\(what), ∂\(part): \(found.gradient[part])")
            }
            let alive = try ParetoNBD(parameters: reference.parameters).probabilityAlive(reference.history)
            #expect(abs(alive - reference.alive) <= 1e-12 * reference.alive + 1e-300, "\(what): \(alive)")
        }
    }

    @Test("The likelihood and P(alive) are the sums over both rates of what a customer of these rates does")
    func bruteForce() throws {
        let parameters = [[0.553, 10.578, 0.606, 11.669], [2, 3, 1.5, 20], [5, 30, 3, 4], [0.8, 6, 0.9, 6]]
        for values in parameters {
            let oracle = ParetoOracle(values)
            let model = try ParetoNBD(parameters: values)
            for (x, last, age) in [(0, 0.0, 12.0), (1, 3, 20), (4, 19.5, 20), (9, 12, 39), (30, 39, 39)] {
                let history = try RepeatPurchaseSummary(repeatPurchases: x, ageAtLastPurchase: last, age: age)
                let expected = oracle.likelihood(Double(x), last, age)
                #expect(abs(model.logLikelihood(of: history) - log(expected.all)) < 1e-10, "\(values), \(history)")
                let alive = expected.alive / expected.all
                #expect(abs(model.probabilityAlive(history) - alive) < 1e-10, "\(values), \(history)")
            }
        }
    }

    @Test("The gradient is what the value does when one parameter changes a little")
    func gradient() throws {
        let seed: UInt64 = 11
        var random = SeededGenerator(seed: seed)
        for round in 0..<300 {
            let (parameters, history) = try randomCase(&random, logRange: 4)
            let found = term(history, parameters)
            for part in 0..<4 {
                func value(_ step: Double) -> Double {
                    var moved = parameters
                    moved[part] *= exp(step)
                    return term(history, moved).value
                }
                let near: Double = value(1e-3) - value(-1e-3)
                let far: Double = value(2e-3) - value(-2e-3)
                let slope = (8 * near - far) / 12e-3
                let error = abs(found.gradient[part] - slope)
                let tolerance: Double = 1e-8 * (1 + abs(slope)) + 1e-11 * abs(found.value)
                #expect(error < tolerance, "seed \(seed), round \(round), ∂\(part)")
            }
        }
    }

    @Test("P(alive) lies within 0 and 1 and falls with silence; at the moment of a purchase it is 1")
    func silence() throws {
        let seed: UInt64 = 12
        var random = SeededGenerator(seed: seed)
        for round in 0..<300 {
            let (parameters, history) = try randomCase(&random, logRange: 8)
            let model = try ParetoNBD(parameters: parameters)
            var before = 1.0
            for silence in [0, 0.01, 1, 10, 100, 1e4] {
                let later = try RepeatPurchaseSummary(
                    repeatPurchases: history.repeatPurchases, ageAtLastPurchase: history.ageAtLastPurchase,
                    age: history.ageAtLastPurchase + silence)
                let alive = model.probabilityAlive(later)
                #expect(alive >= 0 && alive <= before + 1e-12, "seed \(seed), round \(round), silence \(silence): \(alive) after \(before)")
                if silence == 0 { #expect(alive == 1) }
                before = alive
            }
        }
    }

    @Test("Another time unit changes nothing but the unit of the density")
    func timeUnit() throws {
        let seed: UInt64 = 13
        var random = SeededGenerator(seed: seed)
        for round in 0..<200 {
            let (parameters, history) = try randomCase(&random, logRange: 3)
            let scaled = try RepeatPurchaseSummary(
                repeatPurchases: history.repeatPurchases, ageAtLastPurchase: history.ageAtLastPurchase * 7, age: history.age * 7)
            let other = [parameters[0], parameters[1] * 7, parameters[2], parameters[3] * 7]
            let (weeks, days) = (term(history, parameters), term(scaled, other))
            let shift = Double(history.repeatPurchases) * log(7)
            let tolerance: Double = 1e-11 * (1 + abs(weeks.value) + shift)
            #expect(abs(weeks.value - days.value - shift) < tolerance, "seed \(seed), round \(round)")
            let alive = try (
                ParetoNBD(parameters: parameters).probabilityAlive(history), ParetoNBD(parameters: other).probabilityAlive(scaled)
            )
            #expect(abs(alive.0 - alive.1) < 1e-12, "seed \(seed), round \(round)")
        }
    }

    @Test("The conditional expectation is the closed form of Schmittlein, Morrison & Colombo")
    func conditionalExpectation() throws {
        let seed: UInt64 = 14
        var random = SeededGenerator(seed: seed)
        for round in 0..<200 {
            let (parameters, history) = try randomCase(&random, logRange: 2)
            let (r, alpha, s, beta) = (parameters[0], parameters[1], parameters[2], parameters[3])
            let model = try ParetoNBD(parameters: parameters)
            let (x, age) = (Double(history.repeatPurchases), history.age)
            let purchases: Double = lgamma(r + x) - lgamma(r) + r * log(alpha / (alpha + age)) - x * log(alpha + age)
            let stays: Double = s * log(beta / (beta + age))
            let alive = exp(purchases + stays - model.logLikelihood(of: history))
            let duration = 30.0
            let decay: Double = 1 - pow((beta + age) / (beta + age + duration), s - 1)
            let mean: Double = (r + x) * (beta + age) / ((alpha + age) * (s - 1)) * decay
            let found = model.expectedPurchases(of: history, in: duration)
            #expect(abs(found - alive * mean) <= 1e-9 * (alive * mean), "seed \(seed), round \(round): \(found)")
        }
    }

    @Test("Every history that a summary allows has a finite likelihood, gradient and prediction")
    func extremes() throws {
        let parameters = [
            [1, 1, 1, 1], [1e-12, 1e12, 1e-12, 1e12], [1e12, 1e-12, 1e12, 1e-12], [1e-5, 1e-5, 1e5, 1e5], [1e5, 1e5, 1e-5, 1e-5],
        ]
        for values in parameters {
            let model = try ParetoNBD(parameters: values)
            for (x, last, age) in [
                (0, 0.0, 0.0), (0, 0, 1e300), (1, 1e-300, 1e-300), (1, 1e-300, 1e300), (500, 1e-3, 1e6), (500, 1e300, 1e300),
                (Int.max, 1, 2), (Int.max, 1e300, 1e300),
            ] {
                let history = try RepeatPurchaseSummary(repeatPurchases: x, ageAtLastPurchase: last, age: age)
                let found = term(history, values)
                #expect(found.value.isFinite, "\(values), \(history): \(found)")
                for part in 0..<4 { #expect(found.gradient[part].isFinite, "\(values), \(history): \(found)") }
                #expect((0...1).contains(model.probabilityAlive(history)), "\(values), \(history)")
                #expect(model.expectedPurchases(of: history, in: 10).isFinite, "\(values), \(history)")
                #expect((0...1).contains(model.probability(of: 3, by: history, in: 10)), "\(values), \(history)")
            }
        }
    }

    @Test("Parameters that are not above zero and finite, or not four, are refused")
    func refused() throws {
        for values in [[0, 1, 1, 1], [1, -1, 1, 1], [1, 1, .nan, 1], [1, 1, 1, .infinity], [1, 1, 1], []] as [[Double]] {
            let error = #expect(throws: ClienteleError.self) { try ParetoNBD(parameters: values) }
            #expect(error?.code == .invalidArgument && error?.remedy.isEmpty == false, "\(values)")
        }
        let model = try ParetoNBD(r: 1, alpha: 2, s: 3, beta: 4)
        #expect(model.parameters == [1, 2, 3, 4])
        #expect(ParetoNBD.kind == .paretoNBD && ParetoNBD.parameterNames == ["r", "alpha", "s", "beta"])
    }
}

import Clientele
import Foundation
import Testing

@Suite("BG/BB: the purchases of a customer who is alive")
struct BetaBernoulliProcessTests {
    private let parameters: [[Double]] = [[1.204, 0.750, 0.657, 2.783], [0.3, 2, 1, 5], [8, 3, 2, 0.5], [50, 90, 0.01, 30]]

    private func process(_ values: [Double]) throws -> BetaBernoulliProcess {
        try BetaGeometricBetaBernoulli(parameters: values).newCustomer
    }

    @Test("The expectation is the closed form of Fader, Hardie & Shang 2010, equation 8, where that does not divide by zero")
    func closedForm() throws {
        for values in parameters where values[2] != 1 {
            let (alpha, beta, gamma, delta) = (values[0], values[1], values[2], values[3])
            for count in [1.0, 6, 40] {
                let above: Double = lgamma(gamma + delta) + lgamma(1 + delta + count)
                let below: Double = lgamma(gamma + delta + count) + lgamma(1 + delta)
                let mean: Double = alpha / (alpha + beta)
                let expected: Double = mean * delta / (gamma - 1) * (1 - exp(above - below))
                let found = try process(values).expectedPurchases(in: count)
                #expect(abs(found - expected) < 1e-11 * expected, "\(values), \(count)")
            }
        }
    }

    @Test("Probabilities of all counts add up to 1, with the expectation as their mean; more purchases than opportunities do not happen")
    func sums() throws {
        for values in parameters {
            let process = try process(values)
            for count in [0, 1, 6, 60, 400] {
                let probabilities = (0...count).map { process.probability(of: $0, in: Double(count)) }
                #expect(abs(probabilities.reduce(0, +) - 1) < 1e-12, "\(values), \(count)")
                let mean = probabilities.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
                #expect(abs(mean - process.expectedPurchases(in: Double(count))) < 1e-11 * (1 + mean), "\(values), \(count)")
                #expect(process.probability(of: count + 1, in: Double(count)) == 0 && process.probability(of: -1, in: Double(count)) == 0)
            }
        }
    }

    @Test("The discounted purchases are the sum over the opportunities, each discounted")
    func discounted() throws {
        for values in parameters {
            let process = try process(values)
            for rate in [0.05, 0.1, 1] {
                var sum = 0.0
                var alive = 1.0
                let (gamma, delta) = (values[2], values[3])
                for step in 0..<2000 {
                    alive *= (delta + Double(step)) / (gamma + delta + Double(step))
                    sum += alive * exp(-rate * Double(step + 1))
                }
                sum *= values[0] / (values[0] + values[1])
                #expect(abs(process.discountedExpectedPurchases(rate: rate) - sum) < 1e-11 * sum, "\(values), \(rate)")
            }
        }
    }

    @Test("Durations are rounded down; none, or below, has no purchases")
    func edges() throws {
        let process = try process([1.204, 0.750, 0.657, 2.783])
        #expect(process.expectedPurchases(in: 5.9) == process.expectedPurchases(in: 5))
        for duration in [0, 0.5, -1, -.infinity, .nan] as [Double] {
            #expect(process.probability(of: 0, in: duration) == 1 && process.expectedPurchases(in: duration) == 0)
            #expect(process.probabilityAlive(after: duration) == 1)
        }
        #expect(process.probability(of: 100_001, in: .infinity) == 0 && process.expectedPurchases(in: .infinity).isFinite)
    }

    @Test("Discounted purchases are the sum over opportunities, also where nearly everybody leaves at once")
    func quickLeaving() throws {
        for values in [[1.2, 0.8, 9e3, 2], [1.2, 0.8, 1.1e4, 2], [0.5, 3, 1e6, 1e-6], [2, 30, 1e6, 1e6], [1, 1, 2e4, 3e6]] {
            for rate in [0.002, 0.1, 2] {
                var (sum, stays) = (0.0, 1.0)
                for step in 0..<40_000 {
                    stays *= (values[3] + Double(step)) / (values[2] + values[3] + Double(step))
                    sum += stays * Libm.exp(-rate * Double(step + 1))
                }
                let expected = values[0] / (values[0] + values[1]) * sum
                let found = try process(values).discountedExpectedPurchases(rate: rate)
                #expect(abs(found / expected - 1) < 1e-10, "\(values) at \(rate): \(found) \(expected)")
            }
        }
    }
}

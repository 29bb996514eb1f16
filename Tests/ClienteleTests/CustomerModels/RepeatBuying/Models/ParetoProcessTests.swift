import Foundation
import Testing

@testable import Clientele

@Suite("Pareto/NBD: the purchases of a customer who is alive")
struct ParetoProcessTests {
    private func process(_ values: [Double]) throws -> ParetoProcess { try ParetoNBD(parameters: values).newCustomer }

    private let parameters: [[Double]] = [[0.553, 10.578, 0.606, 11.669], [2, 3, 1, 20], [5, 30, 3, 4], [0.8, 6, 1.2, 6]]

    @Test("Expectation and counts are the sums over both rates of what a customer of these rates does")
    func bruteForce() throws {
        for values in parameters {
            let oracle = ParetoOracle(values)
            let process = try process(values)
            for duration in [0.5, 10, 60] {
                let expected = oracle.expectedPurchases(in: duration)
                #expect(abs(process.expectedPurchases(in: duration) - expected) < 1e-10 * expected, "\(values), \(duration)")
                #expect(abs(process.probabilityAlive(after: duration) - oracle.leaving.mean { exp(-$0 * duration) }) < 1e-12)
            }
            for (count, duration) in [(0, 10.0), (1, 10), (3, 40)] {
                let expected = oracle.probability(of: count, in: duration)
                #expect(abs(process.probability(of: count, in: duration) - expected) < 1e-9 * expected, "\(values), \(count), \(duration)")
            }
        }
    }

    @Test("The discounted purchases are the sum over both rates of λ/(μ + δ), and the formula of Fader, Hardie & Lee 2005")
    func discounted() throws {
        for values in parameters {
            let oracle = ParetoOracle(values)
            let process = try process(values)
            for rate in [1e-4, 0.0027, 0.1, 3] {
                let found = process.discountedExpectedPurchases(rate: rate)
                let summed = values[0] / values[1] * oracle.leaving.mean { 1 / ($0 + rate) }
                #expect(abs(found - summed) < 1e-9 * summed, "\(values), \(rate)")
                let (s, beta) = (values[2], values[3])
                let power: Double = s * log(beta) + (s - 1) * log(rate) + SpecialFunctions.logTricomiU(s, s, rate * beta)
                let closed: Double = values[0] / values[1] * exp(power)
                #expect(abs(found - closed) < 1e-10 * closed, "\(values), \(rate)")
            }
        }
    }

    @Test("Counts deep in both tails equal the integral in 40 digits (mpmath) to 1e-12")
    func tails() throws {
        let references: [(values: [Double], count: Int, duration: Double, expected: Double)] = [
            ([0.553, 10.578, 0.606, 11.669], 0, 39, 0.59362503160238383),
            ([0.553, 10.578, 0.606, 11.669], 1, 39, 0.16556294727717548),
            ([0.553, 10.578, 0.606, 11.669], 30, 39, 1.8945028586309513e-5),
            ([0.553, 10.578, 0.606, 11.669], 500, 39, 5.2417386662687546e-55),
            ([0.05, 200, 3, 1], 7, 520, 4.2633744526056794e-11),
            ([40, 2, 0.01, 5], 3, 52, 9.8424688003520168e-5),
            ([20, 20, 0.5, 20], 200, 52, 2.3331555550907982e-13),
            ([3, 0.01, 0.001, 100], 2, 10, 5.5954295178801806e-8),
            ([0.001, 0.01, 2, 50], 12, 0.001, 2.6629339526622725e-17),
            ([1000, 1000, 1000, 1000], 60, 52, 9.9456073085510562e-19),
        ]
        for (values, count, duration, expected) in references {
            let found = try process(values).probability(of: count, in: duration)
            #expect(abs(found - expected) < 1e-12 * expected, "\(values), \(count), \(duration): \(found)")
        }
    }

    @Test("The probabilities of all counts add up to 1, and their mean is the expectation")
    func sums() throws {
        for (values, most) in [([0.553, 10.578, 0.606, 11.669], 600), ([3, 3, 2, 20], 800), ([40, 20, 5, 3], 400)] as [([Double], Int)] {
            let process = try process(values)
            let probabilities = (0...most).map { process.probability(of: $0, in: 39) }
            #expect(abs(probabilities.reduce(0, +) - 1) < 1e-12, "\(values)")
            let mean = probabilities.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
            #expect(abs(mean - process.expectedPurchases(in: 39)) < 1e-10 * mean, "\(values)")
        }
    }

    @Test("About s = 1 the expectation passes smoothly through its logarithmic limit")
    func limit() throws {
        let (r, alpha, beta, duration) = (0.7, 4.0, 9.0, 26.0)
        let stretch = log1p(duration / beta)
        for excess in [0, 1e-15, -1e-15, 1e-12, -1e-9, 1e-7, 1e-5] {
            let found = try process([r, alpha, 1 + excess, beta]).expectedPurchases(in: duration)
            // (1 − e^−y)/(s − 1) with y = (s − 1) L, to the third order in s − 1.
            let exact = (1 + excess) - 1
            let y: Double = exact * stretch
            let series: Double = stretch * (1 - y / 2 + y * y / 6)
            #expect(abs(found - r * beta / alpha * series) < 1e-13 * found, "\(excess)")
        }
    }

    @Test("A duration of none, or below, has no purchases; a count below zero does not happen")
    func edges() throws {
        let process = try process([0.553, 10.578, 0.606, 11.669])
        for duration in [0, -1, -.infinity, .nan] as [Double] {
            #expect(process.probability(of: 0, in: duration) == 1 && process.probability(of: 1, in: duration) == 0)
            #expect(process.expectedPurchases(in: duration) == 0 && process.probabilityAlive(after: duration) == 1)
        }
        #expect(process.probability(of: -1, in: 10) == 0 && process.probability(of: Int.min, in: 10) == 0)
        #expect(process.probability(of: Int.max, in: 10) == 0)
        #expect(process.expectedPurchases(in: .infinity).isFinite && process.probabilityAlive(after: .infinity) >= 0)
    }
}

import Clientele
import Foundation
import Testing

@testable import Clientele

@Suite("Gamma-gamma spend: against slow and obvious ways")
struct GammaGammaOracleTests {
    @Test("The log-likelihood of a customer is that of multiple-precision arithmetic, far out too")
    func references() throws {
        // mpmath 1.3, 30 digits.
        let cases: [(p: Double, q: Double, gamma: Double, x: Int, m: Double, expected: Double)] = [
            (6.25, 3.74, 15.44, 1, 20, -3.59419649294919588), (6.25, 3.74, 15.44, 500, 35, -3.99485096973329746),
            (0.5, 0.8, 100, 3, 250, -7.29834654889523386), (2000, 2.5, 0.05, 7, 33, -4.03991613817314691),
            (0.01, 5, 1000, 2, 1, -4.00496009838415319), (30, 400, 500, 12, 40, -2.38100164397312707),
        ]
        for one in cases {
            let model = try GammaGamma(p: one.p, q: one.q, gamma: one.gamma)
            let value = model.logLikelihood(of: try SpendRows.row(one.x, one.m))
            #expect(abs(value - one.expected) < 1e-11 * max(1, abs(one.expected)), "\(one)")
        }
    }

    @Test("The density is the integral over the customer's unseen rate, step by step")
    func integral() throws {
        let cases: [(Double, Double, Double, Int, Double)] = [
            (6.25, 3.74, 15.44, 3, 22), (2, 1.5, 30, 1, 80), (9, 0.7, 4, 6, 45),
        ]
        for (p, q, gamma, x, m) in cases {
            let model = try GammaGamma(p: p, q: q, gamma: gamma)
            // Over ν = e^u: the mean of x amounts has a gamma distribution of shape px and rate νx.
            let shape = p * Double(x)
            var integral = 0.0
            let step = 4e-3
            for index in 0..<10_000 {
                let u = -25 + step * (Double(index) + 0.5)
                let rate = exp(u)
                let logRate: Double = shape * (u + log(Double(x)))
                let mean: Double = logRate + (shape - 1) * log(m) - rate * Double(x) * m - lgamma(shape)
                let prior: Double = q * log(gamma) + (q - 1) * u - gamma * rate - lgamma(q)
                integral += exp(mean + prior + u) * step
            }
            #expect(abs(model.density(ofMeanSpend: m, occasions: x) / integral - 1) < 1e-9)
        }
    }

    @Test("The distribution function of a mean is the integral of its density, and the conditional mean that of the posterior")
    func distributions() throws {
        let model = try GammaGamma(p: 6.25, q: 3.74, gamma: 15.44)
        let step = 0.01
        var (sum, posteriorMass, posteriorMean) = (0.0, 0.0, 0.0)
        let history = try SpendRows.row(3, 60)
        let posterior = model.meanSpend(of: history)
        for index in 0..<4_000 {
            let amount: Double = step * (Double(index) + 0.5)
            sum += model.density(ofMeanSpend: amount, occasions: 2) * step
        }
        for index in 0..<40_000 {
            let amount: Double = step * (Double(index) + 0.5)
            let mass: Double = posterior.density(amount) * step
            posteriorMass += mass
            posteriorMean += amount * mass
        }
        let expected = try #require(model.expectedMeanSpend(of: history))
        let shrunk: Double = 6.25 * (15.44 + 180) / (18.75 + 2.74)
        #expect(abs(sum - model.cumulative(ofMeanSpend: 40, occasions: 2)) < 1e-6)
        #expect(abs(posteriorMass - posterior.cumulative(400)) < 1e-7)
        #expect(abs(posteriorMean / expected - 1) < 1e-4)
        #expect(abs(posterior.cumulative(posterior.quantile(0.975)) - 0.975) < 1e-10)
        // Shrinkage: p(γ + xm)/(px + q − 1), between 35.2 and 60.
        #expect(abs(expected - shrunk) < 1e-12)
    }

    @Test("Gradient and second derivatives are those of differences")
    func derivatives() throws {
        let rows = try SpendRows.simulated(GammaGamma(p: 3, q: 2.5, gamma: 40), customers: 60, seed: 11)
        let likelihood = GammaGammaLikelihood(cells: try #require(SpendCells(rows)))
        let point = [0.9, 1.1, 0.4]
        func value(_ at: [Double]) -> GammaGammaLikelihood.Value { likelihood.value(logP: at[0], logQ: at[1], logGamma: at[2]) }
        let exact = value(point)
        for first in 0..<3 {
            var (above, below) = (point, point)
            above[first] += 1e-5
            below[first] -= 1e-5
            let (high, low) = (value(above), value(below))
            #expect(abs((high.logLikelihood - low.logLikelihood) / 2e-5 - exact.gradient[first]) < 1e-4)
            for second in 0..<3 {
                let difference = (high.gradient[second] - low.gradient[second]) / 2e-5
                #expect(abs(difference - exact.hessian[first, second]) < 1e-5, "\(first) \(second)")
            }
        }
    }

    @Test("The likelihood of a fit is the sum over customers one by one, and no point around is better")
    func maximum() throws {
        for seed in UInt64(1)...3 {
            let rows = try SpendRows.simulated(GammaGamma(p: 2, q: 3, gamma: 50), customers: 300, seed: seed)
            let fit = try GammaGamma.fit(rows)
            let model = try #require(fit.model)
            let best = rows.reduce(0) { $0 + model.logLikelihood(of: $1) }
            #expect(abs(best - (try #require(fit.logLikelihood))) < 1e-9 * abs(best))
            var generator = SeededGenerator(seed: seed)
            for _ in 0..<20 {
                let near = try GammaGamma(
                    p: model.p * exp(0.3 * generator.nextNormal()), q: model.q * exp(0.3 * generator.nextNormal()),
                    gamma: model.gamma * exp(0.3 * generator.nextNormal()))
                #expect(rows.reduce(0) { $0 + near.logLikelihood(of: $1) } < best, "seed \(seed)")
            }
        }
    }

    @Test("Rank correlation with ties and weights is that of rows written out one by one")
    func ranks() throws {
        var generator = SeededGenerator(seed: 5)
        for seed in 0..<20 {
            let rows = try (0..<15).map { _ in
                try SpendRows.row(
                    1 + generator.next(below: 4), Double(1 + generator.next(below: 5)), weight: Double(1 + generator.next(below: 3)))
            }
            let written = rows.flatMap { row in
                [(Double, Double)](repeating: (Double(row.repeatPurchases), row.meanRepeatSpend ?? 0), count: Int(row.weight))
            }
            func ranks(_ values: [Double]) -> [Double] {
                values.map { value in
                    Double(values.count { $0 < value }) + Double(values.count { $0 == value } + 1) / 2
                }
            }
            let plain = SpendRows.correlation(written.map(\.0), written.map(\.1))
            let expected = SpendRows.correlation(ranks(written.map(\.0)), ranks(written.map(\.1)))
            let check = SpendIndependence(rows)
            #expect(abs((try #require(check.spearman)).coefficient - expected) < 1e-12, "draw \(seed)")
            #expect(abs((try #require(check.pearson)).coefficient - plain) < 1e-12, "draw \(seed)")
        }
    }
}

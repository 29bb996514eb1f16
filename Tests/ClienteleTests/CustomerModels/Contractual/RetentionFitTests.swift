import Clientele
import Foundation
import Testing

@Suite("Contractual retention: fits and what they can tell")
struct RetentionFitTests {
    private func fit(_ survivors: [Int]) throws -> RetentionFit<ShiftedBetaGeometric> {
        try ShiftedBetaGeometric.fit(RetentionCounts(survivors: survivors))
    }

    private func rounded(_ value: Double, _ digits: Int) -> Double {
        let scale = pow(10.0, Double(digits))
        return (value * scale).rounded() / scale
    }

    @Test("The parameters of the High End and Regular customers are as Fader & Hardie (2007) print them")
    func publishedParameters() throws {
        let highEnd = try fit(RetentionOracle.highEnd)
        #expect(highEnd.parameters.map { rounded($0.value, 3) } == [0.668, 3.806])
        #expect(rounded(try #require(highEnd.logLikelihood), 1) == -1611.2)
        let regular = try fit(RetentionOracle.regular)
        #expect(regular.parameters.map { rounded($0.value, 3) } == [0.704, 1.182])
        #expect(rounded(try #require(regular.logLikelihood), 1) == -1680.3)
        for result in [highEnd, regular] {
            #expect(result.identifiability == .identified && result.converged)
            #expect(try #require(result.gradientNorm) < 1e-5 && result.covarianceNote == nil)
        }
    }

    // Four years of data, as Fader, Hardie, Liu, Davin & Steenburgh (2018) calibrate their models; the reference maximum is a Nelder–Mead
    // search by scipy 1.x to 10⁻¹² in the log-likelihood.
    @Test(
        "The beta-discrete-Weibull finds the reference maximum of four years of both segments",
        arguments: [
            (RetentionOracle.highEnd, [0.2593357, 1.72255129, 1.58436158], -1222.7493182408216, 4.7711776),
            (RetentionOracle.regular, [0.52302947, 0.89428291, 1.19639851], -1401.3830516786184, 0.3527438),
        ])
    func weibullReference(_ survivors: [Int], _ parameters: [Double], _ logLikelihood: Double, _ ratio: Double) throws {
        let counts = try RetentionCounts(survivors: Array(survivors.prefix(5)))
        let weibull = try BetaDiscreteWeibull.fit(counts)
        for (found, reference) in zip(weibull.parameters.map(\.value), parameters) { #expect(abs(found / reference - 1) < 1e-4) }
        #expect(try #require(weibull.logLikelihood) >= logLikelihood - 1e-8)
        #expect(weibull.converged && weibull.identifiability == .identified)
        let comparison = try RetentionComparison(ShiftedBetaGeometric.fit(counts), against: weibull)
        #expect(abs(try #require(comparison.likelihoodRatio) - ratio) < 1e-5)
        // χ²(1): the chance of twice a normal deviate's tail.
        #expect(abs(try #require(comparison.p) - erfc((ratio / 2).squareRoot())) < 1e-6)
        #expect(comparison.preferred == (ratio > 2 ? "BdW" : "sBG"))
    }

    @Test("No point of a fine grid beats the fit, nor the profile's ends the quantile they stand for")
    func grid() throws {
        for survivors in [RetentionOracle.highEnd, RetentionOracle.regular, [500, 420, 371, 340], [90, 60, 45, 41, 30, 28]] {
            let result = try fit(survivors)
            let best = try #require(result.logLikelihood)
            var gridBest = -Double.infinity
            for a in stride(from: -4.0, through: 5, by: 0.1) {
                for b in stride(from: -4.0, through: 5, by: 0.1) {
                    gridBest = max(gridBest, RetentionOracle.logLikelihood(exp(a), exp(b), 1, survivors: survivors))
                }
            }
            #expect(gridBest <= best + 1e-9 && gridBest > best - 5)
            let model = try #require(result.model)
            #expect(abs(RetentionOracle.logLikelihood(model.alpha, model.beta, 1, survivors: survivors) - best) < 1e-8 * -best)
            #expect(abs(try #require(model.logLikelihood(of: RetentionCounts(survivors: survivors))) - best) < 1e-9 * -best)
            // Along the best β for the lower end of α the deviance is the 95 % quantile of χ²(1).
            let lower = try #require(result.parameters[0].lower)
            #expect(lower < model.alpha)
            var profile = -Double.infinity
            for b in stride(from: -5.0, through: 7, by: 0.005) {
                profile = max(profile, RetentionOracle.logLikelihood(lower, exp(b), 1, survivors: survivors))
            }
            #expect(abs(2 * (best - profile) - 3.841458820694124) < 2e-2)
        }
    }

    @Test("The gradient is the derivative of the log-likelihood, by differences")
    func gradient() throws {
        var generator = SeededGenerator(seed: 12)
        let counts = try RetentionCounts(survivorsOfCohorts: [RetentionOracle.highEnd, [400, 300, 260], [80, 75]])
        let likelihood = RetentionLikelihood(counts)
        for round in 0..<60 {
            let point = (0..<(2 + round % 2)).map { 4 * generator.nextUnit() - ($0 == 2 ? 3 : 2) }
            let (_, gradient) = likelihood.evaluate(point)
            for place in point.indices {
                var (up, down) = (point, point)
                up[place] += 1e-5
                down[place] -= 1e-5
                let slope = (likelihood.evaluate(up).value - likelihood.evaluate(down).value) / 2e-5
                #expect(abs(slope - gradient[place]) < 1e-5 * (1 + abs(slope)) + 1e-4, "seed 12, round \(round)")
            }
            let weibull = likelihood.evaluateHomogeneousWeibull([-2 + point[0] / 2, point[1] / 4])
            let (up, down) = ([-2 + point[0] / 2, point[1] / 4 + 1e-5], [-2 + point[0] / 2, point[1] / 4 - 1e-5])
            let slope = (likelihood.evaluateHomogeneousWeibull(up).value - likelihood.evaluateHomogeneousWeibull(down).value) / 2e-5
            #expect(abs(slope - weibull.gradient[1]) < 1e-5 * (1 + abs(slope)) + 1e-4)
        }
    }

    @Test("Where the counts do not tell the parameters the fit says why, and what is left to tell")
    func gate() throws {
        let cases: [([Int], RetentionIdentifiability, Double?)] = [
            ([1000, 800, 640, 512], .homogeneous, 0.2), ([1000, 900, 700, 400], .homogeneous, 600.0 / 2600),
            ([1000, 500, 0], .homogeneous, 1000.0 / 1500), ([50, 50, 50], .nobodyLeaves, 0), ([50, 0], .everybodyLeavesAtOnce, 1),
            ([50, 0, 0], .everybodyLeavesAtOnce, 1), ([50, 40, 40, 40], .nobodyLeavesLater, nil), ([1000, 869], .onePeriod, 0.131),
        ]
        for (survivors, reason, churn) in cases {
            let result = try fit(survivors)
            #expect(result.identifiability == reason, "\(survivors)")
            #expect(result.model == nil && result.parameters.isEmpty && result.covarianceNote != nil && result.converged)
            #expect(result.constantChurn.map { rounded($0.value, 12) } == churn.map { rounded($0, 12) }, "\(survivors)")
            if let rate = result.constantChurn { #expect(rate.lower <= rate.value && rate.value <= rate.upper && rate.lower < rate.upper) }
            let weibull = try BetaDiscreteWeibull.fit(RetentionCounts(survivors: survivors))
            #expect(weibull.logLikelihood.map { $0 >= (result.logLikelihood ?? 0) - 1e-7 } ?? true, "\(survivors)")
            #expect(weibull.model.map { $0.parameters.allSatisfy { $0 < 1e6 } } ?? true, "\(survivors) \(weibull)")
        }
        #expect(try BetaDiscreteWeibull.fit(RetentionCounts(survivors: [100, 80, 70])).identifiability == .tooFewPeriods)
        // Nobody came to a decision: all withdrew.
        let withdrawn = try RetentionCohort(name: "x", survivors: [10, 0], withdrawn: [10])
        let none = try ShiftedBetaGeometric.fit(RetentionCounts(cohorts: [withdrawn]))
        #expect(none.identifiability == .noDecisions && none.constantChurn == nil && none.survival(0) == nil && none.logLikelihood == nil)
    }

    @Test("Survival at the gate is that of the constant churn rate, and only as far as it can be told")
    func survivalAtTheGate() throws {
        let alike = try fit([1000, 800, 640, 512])
        let share = try #require(alike.survival(5))
        #expect(abs(share.value - pow(0.8, 5)) < 1e-14 && share.lower < share.value && share.value < share.upper)
        let lifetime = try #require(try alike.residualLifetime(after: 9, at: 0.1, payment: .atOnce)?.value)
        #expect(abs(lifetime - 1.1 / 0.3) < 1e-12)
        let one = try fit([1000, 869])
        #expect(abs(try #require(one.survival(1)).value - 0.869) < 1e-12 && one.survival(2) == nil && one.retentionRate(2) == nil)
        #expect(try one.residualLifetime(after: 0, at: 0.1, payment: .atOnce) == nil)
        let nobody = try #require(try fit([50, 50, 50]).survival(10))
        #expect(nobody.value == 1 && nobody.upper == 1 && nobody.lower < 0.75)
    }

    @Test("The sign of the score decides: a step to one side of constant churn gives parameters, to the other none")
    func scoreDecides() throws {
        // Constant churn of 20 % with one customer moved between the last two periods.
        let falling = try fit([10_000, 8_000, 6_400, 5_121])
        #expect(falling.identifiability == .weakHeterogeneity)
        #expect(try #require(falling.heterogeneityRatio) >= 0 && (try #require(falling.model)).alpha > 100)
        #expect(try #require(falling.heterogeneityRatio) < 2.7)
        #expect(try fit([10_000, 8_000, 6_400, 5_119]).identifiability == .homogeneous)
        // The profile of a parameter that may as well be infinite has no upper end.
        #expect(falling.parameters.allSatisfy { $0.upper == nil && $0.lower != nil })
    }

    @Test("Parameters of simulated customers come back within three standard errors, on the log scale and together")
    func recovery() throws {
        var within = 0
        let fits = 20
        for round in 0..<fits {
            var generator = SeededGenerator(seed: 2_007, stream: UInt64(round))
            let (alpha, beta) = round.isMultiple(of: 2) ? (0.668, 3.806) : (0.704, 1.182)
            let survivors = RetentionOracle.simulate(alpha, beta, customers: 2_000, periods: 8, &generator)
            let result = try fit(survivors)
            let covariance = try #require(result.logCovariance, "seed 2007, stream \(round)")
            let model = try #require(result.model)
            let (x, y) = (log(model.alpha / alpha), log(model.beta / beta))
            let isInside = abs(x) <= 3 * covariance[0][0].squareRoot() && abs(y) <= 3 * covariance[1][1].squareRoot()
            if isInside { within += 1 }
            // The errors that a book would print are those of the logarithms times the parameters.
            #expect(abs(try #require(result.parameters[1].standardError) - covariance[1][1].squareRoot() * model.beta) < 1e-12)
        }
        #expect(within >= 19, "\(within) of \(fits), seed 2007")
    }

    @Test("The shape over time of simulated customers comes back, and the likelihood ratio finds it")
    func weibullRecovery() throws {
        for (round, c) in [0.7, 1.0, 1.5].enumerated() {
            var generator = SeededGenerator(seed: 2_018, stream: UInt64(round))
            let survivors = RetentionOracle.simulate(1.2, 3, c: c, customers: 5_000, periods: 12, &generator)
            let counts = try RetentionCounts(survivors: survivors)
            let result = try BetaDiscreteWeibull.fit(counts)
            let covariance = try #require(result.logCovariance, "seed 2018, c = \(c): \(result)")
            let truth = [1.2, 3, c]
            for place in 0..<3 {
                #expect(abs(log(result.parameters[place].value / truth[place])) <= 3 * covariance[place][place].squareRoot())
            }
            let comparison = try RetentionComparison(ShiftedBetaGeometric.fit(counts), against: result)
            #expect(try #require(comparison.likelihoodRatio) >= 0)
            if c == 1.5 { #expect(try #require(comparison.p) < 0.05) }
        }
    }

    @Test("Standard errors agree with second differences of the textbook likelihood")
    func standardErrors() throws {
        let result = try fit(RetentionOracle.highEnd)
        let model = try #require(result.model)
        func value(_ a: Double, _ b: Double) -> Double { RetentionOracle.logLikelihood(a, b, 1, survivors: RetentionOracle.highEnd) }
        let (a, b, h, k) = (model.alpha, model.beta, model.alpha * 1e-3, model.beta * 1e-3)
        let aa = (value(a + h, b) - 2 * value(a, b) + value(a - h, b)) / (h * h)
        let bb = (value(a, b + k) - 2 * value(a, b) + value(a, b - k)) / (k * k)
        let ab = (value(a + h, b + k) - value(a + h, b - k) - value(a - h, b + k) + value(a - h, b - k)) / (4 * h * k)
        let determinant = aa * bb - ab * ab
        #expect(abs(try #require(result.parameters[0].standardError) / (-bb / determinant).squareRoot() - 1) < 1e-4)
        #expect(abs(try #require(result.parameters[1].standardError) / (-aa / determinant).squareRoot() - 1) < 1e-4)
    }

    @Test("The interval of survival is the delta method's on log-odds, by differences of parameters")
    func deltaMethod() throws {
        let result = try fit(RetentionOracle.highEnd)
        let model = try #require(result.model)
        let covariance = try #require(result.logCovariance)
        func odds(_ x: Double, _ y: Double) throws -> Double {
            let share = try ShiftedBetaGeometric(alpha: model.alpha * exp(x), beta: model.beta * exp(y)).survival(12)
            return log(share / (1 - share))
        }
        let gradient = [try odds(1e-5, 0) - odds(-1e-5, 0), try odds(0, 1e-5) - odds(0, -1e-5)].map { $0 / 2e-5 }
        var variance = 0.0
        for row in 0..<2 { for column in 0..<2 { variance += gradient[row] * covariance[row][column] * gradient[column] } }
        let estimate = try #require(result.survival(12))
        let upper = try odds(0, 0) + 1.959963984540054 * variance.squareRoot()
        #expect(abs(estimate.upper - 1 / (1 + exp(-upper))) < 1e-8)
        #expect(estimate.lower < estimate.value && estimate.value < estimate.upper)
    }

    @Test("A billion times the customers have the same parameters, to errors that are smaller accordingly")
    func scale() throws {
        let small = try fit(RetentionOracle.highEnd)
        let counts = try RetentionCounts(survivors: RetentionOracle.highEnd.map { $0 * 1_000_000_000 })
        for (left, right) in zip(small.parameters, try ShiftedBetaGeometric.fit(counts).parameters) {
            #expect(abs(left.value / right.value - 1) < 1e-6)
            let ratio = try #require(left.standardError) / (try #require(right.standardError))
            #expect(abs(ratio / 1e9.squareRoot() - 1) < 1e-4)
            #expect(try #require(right.upper) - (try #require(right.lower)) < 1e-3)
        }
        let weibull = try BetaDiscreteWeibull.fit(counts)
        let reference = try BetaDiscreteWeibull.fit(RetentionCounts(survivors: RetentionOracle.highEnd))
        for (left, right) in zip(reference.parameters, weibull.parameters) { #expect(abs(left.value / right.value - 1) < 1e-5) }
        #expect(weibull.parameters.count == 3)
    }

    @Test("Huge cohorts, tiny ones and random ones never crash a fit or make it give a number that is none")
    func robustness() throws {
        var generator = SeededGenerator(seed: 99)
        for round in 0..<20 {
            let size = [1, 2, 10, 1_000, 1 << 53][round % 5]
            var survivors = [size]
            for _ in 0..<(1 + generator.next(below: 6)) {
                let last = survivors[survivors.count - 1]
                let share = generator.next(below: 4) == 0 ? 1 : generator.nextUnit()
                survivors.append(min(last, Int(Double(last) * share)))
            }
            let counts = try RetentionCounts(survivors: survivors)
            let result = try RetentionForecast(horizon: 3).forecast(counts)
            _ = try encodedForm(result)
            #expect(result.identifiability != .notConverged, "seed 99: \(survivors)")
            if let alpha = result.alpha { #expect(alpha.isFinite && alpha > 0, "seed 99: \(survivors)") }
        }
    }

    @Test("No cohorts and a senseless confidence are refused")
    func badInput() throws {
        #expect(throws: ClienteleError.self) { try ShiftedBetaGeometric.fit(RetentionCounts()) }
        for confidence in [0, 1, -0.5, .nan, 95] {
            #expect(throws: ClienteleError.self) {
                try ShiftedBetaGeometric.fit(RetentionCounts(survivors: [3, 2, 1]), confidence: confidence)
            }
        }
    }
}

import Clientele
import Foundation
import Testing

@Suite("Contractual retention: what the models say at known parameters")
struct RetentionModelTests {
    private func rounded(_ value: Double, _ digits: Int) -> Double {
        let scale = pow(10.0, Double(digits))
        return (value * scale).rounded() / scale
    }

    @Test("Survival of the High End customers after 8 to 12 years is as Fader & Hardie (2007) print it")
    func publishedSurvival() throws {
        let model = try ShiftedBetaGeometric(alpha: 0.668, beta: 3.806)
        #expect((8...12).map { rounded(model.survival($0), 3) } == [0.460, 0.436, 0.414, 0.395, 0.378])
    }

    @Test("The residual lifetime after 7 renewals at 10 % is 7.53 with the coming payment undiscounted and 6.85 with it discounted")
    func publishedResidualLifetime() throws {
        let model = try ShiftedBetaGeometric(alpha: 0.668, beta: 3.806)
        #expect(rounded(try #require(model.residualLifetime(after: 7, at: 0.1, payment: .comingUndiscounted).value), 2) == 7.53)
        #expect(rounded(try #require(model.residualLifetime(after: 7, at: 0.1, payment: .comingDiscounted).value), 2) == 6.85)
    }

    // Reference values by mpmath 1.3 with 40 digits: hyp2f1(1, b + n, a + b + n, 1/(1 + d)).
    @Test(
        "The discounted lifetime of the shifted beta-geometric agrees with its hypergeometric function",
        arguments: [
            (0.66808835, 3.806095, 7, 0.1, 7.8451164237003304), (0.66808835, 3.806095, 0, 0.1, 5.9222535185714232),
            (0.70407728, 1.18204296, 3, 0.05, 8.7468141897718306), (0.2, 0.3, 0, 0.001, 173.94356207592128),
            (50, 200, 12, 0.01, 5.1035965661116998), (3, 2, 1, 0.0001, 2.4992522138861296),
        ])
    func hypergeometric(_ alpha: Double, _ beta: Double, _ renewals: Int, _ rate: Double, _ reference: Double) throws {
        let shifted = try ShiftedBetaGeometric(alpha: alpha, beta: beta)
        let value = try #require(try shifted.residualLifetime(after: renewals, at: rate, payment: .atOnce).value)
        #expect(abs(value / reference - 1) < 1e-12)
        // The same model by summation, within its own bound.
        let summed = try BetaDiscreteWeibull(alpha: alpha, beta: beta, c: 1).residualLifetime(after: renewals, at: rate, payment: .atOnce)
        let sum = try #require(summed.value)
        #expect(abs(sum - reference) <= (try #require(summed.errorBound)) + 1e-12 * reference)
        #expect(abs(sum / reference - 1) < 1e-10)
    }

    // Reference values by mpmath 1.3: the series term by term with 25 digits until 10⁻²⁵ is left; without discounting 300 terms, the integral
    // of the rest with 180 digits and the corrections of Euler and Maclaurin to f‴.
    @Test(
        "The discounted lifetime of the beta-discrete-Weibull agrees with its series, and its error bound holds",
        arguments: [
            (0.2593, 1.7226, 1.5844, 0.1, 0, 5.9946735158224624), (0.2593, 1.7226, 1.5844, 0.1, 7, 8.37192728793694637),
            (0.523, 0.8943, 1.1964, 0.01, 2, 17.9680612487138261), (2, 3, 0.8, 0.1, 0, 3.15380876860209579),
            (2, 3, 0.8, 0, 0, 7.106225364996248), (1.5, 2, 1.3, 0, 4, 6.0517012424779), (1.2, 0.7, 1, 0, 2, 14.5),
            (0.9, 4, 1.25, 0, 0, 25.40611263779708),
        ])
    func weibullSum(_ alpha: Double, _ beta: Double, _ c: Double, _ rate: Double, _ renewals: Int, _ reference: Double) throws {
        let lifetime = try BetaDiscreteWeibull(alpha: alpha, beta: beta, c: c).residualLifetime(after: renewals, at: rate, payment: .atOnce)
        let value = try #require(lifetime.value)
        let bound = try #require(lifetime.errorBound)
        #expect(abs(value / reference - 1) < 1e-10, "\(value) for \(reference)")
        #expect(abs(value - reference) <= bound + 1e-11 * reference)
        #expect(bound < 1e-3 * reference)
    }

    @Test("Without discounting the mean lifetime is infinite unless survival falls fast enough")
    func divergence() throws {
        for alpha in [0.3, 1] {
            let lifetime = try ShiftedBetaGeometric(alpha: alpha, beta: 2).residualLifetime(after: 3, at: 0)
            #expect(lifetime.status == .infinite && lifetime.value == nil && lifetime.errorBound == nil)
        }
        #expect(try ShiftedBetaGeometric(alpha: 1.5, beta: 2).residualLifetime(after: 0, at: 0, payment: .atOnce).value == 5)
        #expect(try BetaDiscreteWeibull(alpha: 2, beta: 2, c: 0.5).residualLifetime(after: 0, at: 0).status == .infinite)
        #expect(try BetaDiscreteWeibull(alpha: 0.8, beta: 2, c: 1.3).residualLifetime(after: 0, at: 0).status == .finite)
        #expect(try BetaDiscreteWeibull(alpha: 0.3, beta: 2, c: 0.5).residualLifetime(after: 0, at: 1e-9).status != .infinite)
        #expect(try ConstantChurn(rate: 0).residualLifetime(after: 0, at: 0).status == .infinite)
    }

    @Test("Survival is the mean over customers whose chances to leave follow a beta distribution")
    func mixture() throws {
        var generator = SeededGenerator(seed: 41)
        for _ in 0..<25 {
            let alpha = 0.2 * exp(3 * generator.nextUnit())
            let beta = 0.2 * exp(3 * generator.nextUnit())
            let c = 0.4 + 1.4 * generator.nextUnit()
            let model = try BetaDiscreteWeibull(alpha: alpha, beta: beta, c: c)
            let shifted = try ShiftedBetaGeometric(alpha: alpha, beta: beta)
            for t in [1, 2, 5, 11, 40] {
                let oracle = RetentionOracle.survival(alpha, beta, exposure: pow(Double(t), c))
                #expect(abs(model.survival(t) / oracle - 1) < 1e-11, "seed 41: \(model), t = \(t)")
                let plain = RetentionOracle.survival(alpha, beta, exposure: Double(t))
                #expect(abs(shifted.survival(t) / plain - 1) < 1e-11, "seed 41: \(shifted), t = \(t)")
            }
        }
    }

    @Test("Chances add up, rates chain to survival, and c = 1 is the shifted beta-geometric, at random parameters")
    func properties() throws {
        var generator = SeededGenerator(seed: 7)
        for round in 0..<200 {
            let alpha = exp(12 * generator.nextUnit() - 6)
            let beta = exp(12 * generator.nextUnit() - 6)
            let shifted = try ShiftedBetaGeometric(alpha: alpha, beta: beta)
            let weibull = try BetaDiscreteWeibull(alpha: alpha, beta: beta, c: 1)
            let bent = try BetaDiscreteWeibull(alpha: alpha, beta: beta, c: 0.3 + 2 * generator.nextUnit())
            #expect(abs(shifted.survival(9) - weibull.survival(9)) <= 1e-12)
            try check(shifted, "seed 7, round \(round)")
            try check(bent, "seed 7, round \(round)")
            for t in 1...9 { #expect(shifted.retentionRate(t) <= shifted.retentionRate(t + 1), "seed 7, round \(round)") }
        }
    }

    private func check(_ model: some RetentionModel, _ place: Comment) throws {
        let curve = model.survivalCurve(through: 12)
        #expect(curve.count == 13 && curve[0] == 1, place)
        var (product, chances) = (1.0, 0.0)
        for t in 1...12 {
            product *= model.retentionRate(t)
            chances += model.churnProbability(t)
            #expect(curve[t] <= curve[t - 1] && curve[t] >= 0, place)
            #expect(abs(product - curve[t]) < 1e-10 && abs(1 - chances - curve[t]) < 1e-10, place)
            #expect(abs(model.retentionRate(t) + model.churnRate(t) - 1) < 1e-12, place)
        }
        let residual = model.residualLifetime(after: 3, through: 6)
        if curve[3] > 1e-200 {
            #expect(abs(residual.reduce(0, +) + model.residualSurvival(6, after: 3) - 1) < 1e-10, place)
            #expect(abs(model.residualSurvival(4, after: 3) * curve[3] - curve[7]) < 1e-11, place)
        }
        // A payment at once and the ones to come are two views of one sum: DEL = 1 + DERL discounted.
        let now = try model.residualLifetime(after: 2, at: 0.2, payment: .atOnce).value
        let later = try model.residualLifetime(after: 2, at: 0.2, payment: .comingDiscounted).value
        let undiscounted = try model.residualLifetime(after: 2, at: 0.2, payment: .comingUndiscounted).value
        if let now, let later, let undiscounted {
            #expect(abs(now - 1 - later) < 1e-9 * now, place)
            #expect(abs(undiscounted - 1.2 * later) < 1e-12 * (1 + undiscounted), place)
        } else {
            Issue.record(place)
        }
    }

    @Test("Parameters, rates and renewals out of range are refused; times before the start are the start")
    func badInput() throws {
        for bad in [0, -1, .nan, .infinity, 1e13] {
            #expect(throws: ClienteleError.self) { try ShiftedBetaGeometric(alpha: bad, beta: 1) }
            #expect(throws: ClienteleError.self) { try ShiftedBetaGeometric(alpha: 1, beta: bad) }
            #expect(throws: ClienteleError.self) { try BetaDiscreteWeibull(alpha: 1, beta: 1, c: bad) }
        }
        #expect(throws: ClienteleError.self) { try ConstantChurn(rate: 1.01) }
        #expect(throws: ClienteleError.self) { try ConstantChurn(rate: .nan) }
        let model = try BetaDiscreteWeibull(alpha: 1, beta: 1, c: 1.2)
        for rate in [-0.1, .nan, .infinity] {
            #expect(throws: ClienteleError.self) { try model.residualLifetime(after: 0, at: rate) }
        }
        for renewals in [-1, .min, .max] {
            #expect(throws: ClienteleError.self) { try model.residualLifetime(after: renewals, at: 0.1) }
        }
        #expect(model.survival(.min) == 1 && model.retentionRate(0) == 1 && model.churnRate(-3) == 0)
        #expect(model.residualSurvival(.max, after: .max) == 0 && model.residualLifetime(after: 0, through: -2).isEmpty)
        #expect(model.survival(.max) >= 0)
        #expect(throws: (any Error).self) {
            try JSONDecoder().decode(ShiftedBetaGeometric.self, from: Data(#"{"alpha":-1,"beta":1}"#.utf8))
        }
    }

    @Test("Extreme parameters give numbers, not NaN")
    func extremes() throws {
        for alpha in [1e-9, 1e-3, 1, 1e6, 1e12] {
            for beta in [1e-9, 1e-3, 1, 1e6, 1e12] {
                for c in [0.05, 1, 20] {
                    let model = try BetaDiscreteWeibull(alpha: alpha, beta: beta, c: c)
                    for t in [1, 2, 10, 1_000] {
                        #expect((0...1).contains(model.survival(t)) && (0...1).contains(model.retentionRate(t)), "\(model) \(t)")
                        #expect((0...1).contains(model.residualSurvival(3, after: t)))
                    }
                }
            }
        }
    }
}

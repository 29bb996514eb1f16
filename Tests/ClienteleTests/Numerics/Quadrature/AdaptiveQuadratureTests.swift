import Clientele
import Foundation
import Testing

@Suite struct AdaptiveQuadratureTests {
    private func check(_ outcome: QuadratureOutcome, _ expected: Double, within tolerance: Double = 1e-12) {
        #expect(outcome.isConverged)
        #expect(abs(outcome.value - expected) <= tolerance * abs(expected))
        #expect(abs(outcome.value - expected) <= outcome.error)
    }

    @Test("one rule of 21 points is exact for polynomials up to degree 31", arguments: 0...31)
    func polynomials(degree: Int) {
        let outcome = AdaptiveQuadrature.integrate(0...1, relativeTolerance: 0.1) { pow($0, Double(degree)) }
        #expect(outcome.evaluations == 21)
        #expect(abs(outcome.value * Double(degree + 1) - 1) < 4e-15)
    }

    @Test("integrals with closed forms come out, smooth, kinked, peaked and oscillating")
    func closedForms() {
        check(AdaptiveQuadrature.integrate(0...Double.pi, sin), 2)
        check(AdaptiveQuadrature.integrate(0...1) { $0.squareRoot() }, 2.0 / 3, within: 1e-10)
        check(AdaptiveQuadrature.integrate(-1...2, abs), 2.5, within: 1e-10)
        // π J₀(100), by mpmath.
        check(AdaptiveQuadrature.integrate(0...Double.pi) { cos(100 * sin($0)) }, 0.06278740049149269566)
        for width in [1e-2, 1e-4, 1e-6] {
            let outcome = AdaptiveQuadrature.integrate(-1...2, splitAt: [0]) { width / ($0 * $0 + width * width) }
            check(outcome, atan(1 / width) + atan(2 / width), within: 1e-10)
        }
        check(AdaptiveQuadrature.integrate(0...1) { log($0) }, -1, within: 1e-10)
        check(AdaptiveQuadrature.integrate(-1...1, absoluteTolerance: 1e-12) { $0 * $0 * $0 + 1e-3 }, 2e-3)
    }

    @Test("integrals to infinity with closed forms come out")
    func infiniteRanges() {
        check(AdaptiveQuadrature.integrate(from: 0) { exp(-$0) }, 1)
        check(AdaptiveQuadrature.integrate(from: 0) { 1 / (1 + $0 * $0) }, Double.pi / 2)
        check(AdaptiveQuadrature.integrate(from: 0, scale: 5) { pow($0, 5) * exp(-$0) }, 120)
        check(AdaptiveQuadrature.integrate(from: 3) { exp(-2 * $0) }, exp(-6) / 2)
        check(AdaptiveQuadrature.integrate(from: 1, scale: 1e-3) { exp(-1_000 * ($0 - 1)) }, 1e-3, within: 1e-10)
        check(AdaptiveQuadrature.integrate(from: 0, splitAt: [50]) { exp(-($0 - 50) * ($0 - 50)) }, Double.pi.squareRoot())
    }

    @Test("functions that are infinite at an end are integrated", arguments: [0.05, 0.1, 0.3, 0.5, 0.9, 1, 2.5])
    func singularEnds(power: Double) {
        check(AdaptiveQuadrature.integrateSingular(0...1) { x, _, _ in pow(x, power - 1) }, 1 / power)
        check(AdaptiveQuadrature.integrateSingular(0...1) { _, _, rest in pow(rest, power - 1) }, 1 / power)
        check(AdaptiveQuadrature.integrateSingular(2...5) { _, from, _ in pow(from, power - 1) }, pow(3, power) / power)
        check(
            AdaptiveQuadrature.integrateSingular(0...1) { x, _, rest in pow(x, power - 1) * pow(rest, power - 1) },
            tgamma(power) * tgamma(power) / tgamma(2 * power), within: 1e-11)
        check(AdaptiveQuadrature.integrateSingular(from: 0) { x, _ in pow(x, power - 1) * exp(-x) }, tgamma(power), within: 1e-11)
        check(
            AdaptiveQuadrature.integrateSingular(from: 7, scale: 0.1) { _, from in pow(from, power - 1) * exp(-10 * from) },
            tgamma(power) / pow(10, power), within: 1e-11)
    }

    @Test("reference values of two singular integrals are met")
    func singularReferences() {
        // B(0.1, 0.2) and −γ, by mpmath.
        check(
            AdaptiveQuadrature.integrateSingular(0...1) { x, _, rest in pow(x, -0.9) * pow(rest, -0.8) }, 14.59937149276482985)
        check(AdaptiveQuadrature.integrateSingular(from: 0) { x, _ in log(x) * exp(-x) }, -0.577215664901532861)
    }

    @Test("a power so near −1 that its part below the smallest number matters is not claimed to converge")
    func tooSingular() {
        let outcome = AdaptiveQuadrature.integrateSingular(0...1) { x, _, _ in pow(x, 0.01 - 1) }
        #expect(!outcome.isConverged)
        #expect(abs(outcome.value - 100) <= 200 * outcome.error)
    }

    @Test("logarithms of integrals far beyond the numbers there are come out")
    func logarithms() {
        // ln Γ(1000) by mpmath.
        let gamma = AdaptiveQuadrature.logIntegrate(from: 0, scale: 1_000) { 999 * log($0) - $0 }
        #expect(gamma.isConverged)
        #expect(abs(gamma.value - 5905.22042320918121) < 1e-9)
        for (width, height) in [(1e-2, 5_000.0), (1e-6, -4_000), (1e-9, 0)] {
            let outcome = AdaptiveQuadrature.logIntegrate(0...1) { height - ($0 - 0.3) * ($0 - 0.3) / (2 * width * width) }
            #expect(outcome.isConverged)
            // The last digits of a place near 0.3 are a part of the width.
            #expect(abs(outcome.value - (height + log(width * (2 * Double.pi).squareRoot()))) < 1e-9 + 0.3.ulp / width)
        }
        // A peak at the end, and one that falls off on one side alone.
        let edge = AdaptiveQuadrature.logIntegrate(0...10) { 800 - 1e6 * $0 }
        #expect(abs(edge.value - (800 - log(1e6))) < 1e-9)
        let nothing = AdaptiveQuadrature.logIntegrate(0...1) { _ in -.infinity }
        #expect(nothing.value == -.infinity && nothing.error == 0 && nothing.isConverged)
    }

    @Test("gamma integrals in logarithms agree with the gamma function at any scale", arguments: 0..<60)
    func gammaIntegrals(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let shape = exp(6 * generator.nextUnit())
        let rate = exp(8 * generator.nextUnit() - 4)
        let outcome = AdaptiveQuadrature.logIntegrate(from: 0) { (shape - 1) * log($0) - rate * $0 }
        #expect(outcome.isConverged)
        let expected = lgamma(shape) - shape * log(rate)
        #expect(abs(outcome.value - expected) < 1e-9 * max(1, abs(expected)), "shape \(shape) rate \(rate)")
    }

    @Test("an integral is the sum over two parts of its range", arguments: 0..<40)
    func additive(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed), stream: 1)
        let (a, b, c) = (generator.nextNormal(), generator.nextNormal(), 3 * generator.nextUnit())
        let cut = 4 * generator.nextUnit() - 2
        let function: (Double) -> Double = { exp(-c * $0 * $0) * (a + b * sin(5 * $0)) + 2 }
        let whole = AdaptiveQuadrature.integrate(-2...2, function)
        let parts = AdaptiveQuadrature.integrate(-2...cut, function).value + AdaptiveQuadrature.integrate(cut...2, function).value
        #expect(abs(whole.value - parts) < 1e-9 * abs(parts))
        // Simpson's rule with many points.
        let step = 4.0 / 2_000
        var simpson = (function(-2) + function(2)) * step / 3
        for place in 1..<2_000 {
            let weight = place % 2 == 0 ? 2.0 : 4.0
            simpson += weight * function(-2 + Double(place) * step) * step / 3
        }
        #expect(abs(whole.value - simpson) < 1e-8 * abs(simpson))
    }

    @Test("what has no integral is not claimed to have one, and no outcome is other than finite")
    func badIntegrands() {
        let outcomes = [
            AdaptiveQuadrature.integrate(0...1) { _ in .nan },
            AdaptiveQuadrature.integrate(0...1) { 1 / $0 },
            AdaptiveQuadrature.integrate(0...1) { _ in .infinity },
            AdaptiveQuadrature.integrate(-1...1) { 1 / $0 / $0 },
            AdaptiveQuadrature.integrate(0...Double.infinity) { $0 },
            AdaptiveQuadrature.integrate(from: -.infinity) { exp(-$0 * $0) },
            AdaptiveQuadrature.integrate(from: 0, scale: 0) { exp(-$0) },
            AdaptiveQuadrature.integrate(from: 0) { _ in 1 },
            AdaptiveQuadrature.integrate(-1e308...1e308) { _ in 1e10 },
            AdaptiveQuadrature.integrateSingular(0...1) { x, _, _ in 1 / x },
            AdaptiveQuadrature.integrateSingular(0...1) { _, _, _ in .nan },
            AdaptiveQuadrature.integrateSingular(0...Double.infinity) { x, _, _ in exp(-x) },
            AdaptiveQuadrature.integrateSingular(from: .nan) { x, _ in exp(-x) },
            AdaptiveQuadrature.integrateSingular(from: 0) { _, _ in 1 },
        ]
        for (place, outcome) in outcomes.enumerated() {
            #expect(!outcome.isConverged && outcome.value.isFinite && !outcome.error.isNaN, "number \(place)")
        }
        #expect(!AdaptiveQuadrature.logIntegrate(0...1) { _ in .nan }.isConverged)
        #expect(!AdaptiveQuadrature.logIntegrate(from: .infinity) { -$0 }.isConverged)
    }

    @Test("a point where the function is not a number is worked around")
    func hole() {
        let outcome = AdaptiveQuadrature.integrate(-1...1) { x in x == 0 ? .nan : 1 / abs(x).squareRoot() }
        #expect(outcome.value.isFinite)
        #expect(abs(outcome.value - 4) < 1e-3)
    }

    @Test("a range of no width has the integral zero")
    func noWidth() {
        #expect(AdaptiveQuadrature.integrate(2...2) { $0 }.value == 0)
        #expect(AdaptiveQuadrature.integrate(2...2) { $0 }.isConverged)
        #expect(AdaptiveQuadrature.integrateSingular(2...2) { x, _, _ in x }.isConverged)
        #expect(AdaptiveQuadrature.integrate(0...1) { _ in 0 }.isConverged)
    }

    @Test("the Gauss–Legendre rule of five nodes is the published one")
    func publishedRule() {
        // Abramowitz & Stegun 1964, table 25.4, n = 5.
        let rule = GaussLegendre(count: 5)
        let nodes = [-0.906179845938664, -0.538469310105683, 0, 0.538469310105683, 0.906179845938664]
        let weights = [0.236926885056189, 0.478628670499366, 0.568888888888889, 0.478628670499366, 0.236926885056189]
        for place in 0..<5 {
            #expect(abs(rule.nodes[place] - nodes[place]) < 1e-15)
            #expect(abs(rule.weights[place] - weights[place]) < 1e-15)
        }
    }

    @Test("Gauss–Legendre rules are exact up to degree 2n − 1, and not beyond", arguments: [1, 2, 3, 4, 7, 8, 16, 33, 64, 200])
    func exactRules(count: Int) {
        let rule = GaussLegendre(count: count)
        #expect(rule.nodes.count == count && rule.nodes == rule.nodes.sorted())
        for degree in stride(from: 0, through: 2 * count - 1, by: max(1, count / 8)) {
            let found = rule.integrate(0...1) { pow($0, Double(degree)) }
            #expect(abs(found * Double(degree + 1) - 1) < 2e-14)
        }
        if count <= 7 {
            #expect(abs(rule.integrate(0...1) { pow($0, Double(2 * count)) } * Double(2 * count + 1) - 1) > 1e-10)
        }
        #expect(GaussLegendre(count: -1).nodes == [0])
    }
}

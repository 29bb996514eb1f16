import Clientele
import Testing

@Suite struct SpecialFunctionsPropertyTests {
    private static let seed: UInt64 = 20_260_102

    private func isClose(_ first: Double, _ second: Double, _ tolerance: Double, scale: Double = 0) -> Bool {
        abs(first - second) <= tolerance * max(abs(first), abs(second), scale)
    }

    @Test("gamma and its derivatives obey their recurrences")
    func gammaRecurrences() {
        var generator = SeededGenerator(seed: Self.seed)
        for _ in 0..<2_000 {
            let x = 0.001 + 60 * generator.nextUnit() * generator.nextUnit()
            let logX = SpecialFunctions.logGammaRatio(x, 1)
            #expect(
                isClose(SpecialFunctions.logGamma(x + 1) - SpecialFunctions.logGamma(x), logX, 1e-15, scale: 300), "\(x), seed \(Self.seed)"
            )
            #expect(isClose(SpecialFunctions.digamma(x + 1), SpecialFunctions.digamma(x) + 1 / x, 4e-15, scale: 1 / x + 1), "\(x)")
            #expect(isClose(SpecialFunctions.trigamma(x + 1) + 1 / (x * x), SpecialFunctions.trigamma(x), 4e-15), "\(x)")
            #expect(
                isClose(SpecialFunctions.trigamma(-x) + SpecialFunctions.trigamma(x + 1), reflection(x), 1e-12), "\(x), seed \(Self.seed)")
        }
    }

    /// π² / sin² πx.
    private func reflection(_ x: Double) -> Double {
        let sine = Libm.sin(.pi * (x - x.rounded()))
        return .pi * .pi / (sine * sine)
    }

    @Test("beta is symmetric, and B(a, b) = B(a + 1, b) + B(a, b + 1)")
    func beta() {
        var generator = SeededGenerator(seed: Self.seed, stream: 1)
        for _ in 0..<2_000 {
            let a = Libm.exp(12 * generator.nextUnit() - 6)
            let b = Libm.exp(12 * generator.nextUnit() - 6)
            let whole = SpecialFunctions.logBeta(a, b)
            #expect(whole == SpecialFunctions.logBeta(b, a))
            let parts = Libm.exp(SpecialFunctions.logBeta(a + 1, b) - whole) + Libm.exp(SpecialFunctions.logBeta(a, b + 1) - whole)
            #expect(isClose(parts, 1, 1e-14, scale: 1 + abs(whole)), "\(a) \(b), seed \(Self.seed)")
        }
    }

    @Test("the incomplete functions' tails add up to 1, mirror each other and obey their recurrences")
    func incomplete() {
        var generator = SeededGenerator(seed: Self.seed, stream: 2)
        for _ in 0..<1_500 {
            let a = Libm.exp(10 * generator.nextUnit() - 4)
            let b = Libm.exp(10 * generator.nextUnit() - 4)
            let x = a * (0.3 + 2 * generator.nextUnit())
            let upper = SpecialFunctions.regularizedGammaQ(a, x)
            #expect(isClose(SpecialFunctions.regularizedGammaP(a, x) + upper, 1, 1e-14))
            let step = Libm.exp(a * Libm.log(x) - x - SpecialFunctions.logGamma(a + 1))
            #expect(isClose(SpecialFunctions.regularizedGammaQ(a + 1, x), upper + step, 1e-12), "\(a) \(x), seed \(Self.seed)")
            let z = Double(generator.next(below: 1 << 20)) * 0x1p-20
            let lower = SpecialFunctions.regularizedBeta(z, a, b)
            #expect(isClose(lower + SpecialFunctions.regularizedBetaComplement(z, a, b), 1, 1e-14))
            // Twice the error that each may have against the reference values.
            #expect(isClose(lower, SpecialFunctions.regularizedBetaComplement(1 - z, b, a), 6e-13), "\(z) \(a) \(b), seed \(Self.seed)")
        }
    }

    @Test("Gauss's function obeys Euler's and Pfaff's transformations, a contiguous relation and its closed forms")
    func hypergeometric() {
        var generator = SeededGenerator(seed: Self.seed, stream: 3)
        for _ in 0..<500 {
            let a = 0.1 + 20 * generator.nextUnit()
            let b = 0.1 + 20 * generator.nextUnit()
            let c = max(a, b) + 0.1 + 10 * generator.nextUnit()
            let z = 0.999 * generator.nextUnit()
            let value = SpecialFunctions.hypergeometric2F1(a, b, c, z)
            let message: Comment = "\(a) \(b) \(c) \(z), seed \(Self.seed)"
            #expect(
                value == SpecialFunctions.hypergeometric2F1(b, a, c, z)
                    || isClose(value, SpecialFunctions.hypergeometric2F1(b, a, c, z), 1e-14))
            let euler = SpecialFunctions.hypergeometric2F1(c - a, c - b, c, z) * Libm.pow(1 - z, c - a - b)
            #expect(isClose(value, euler, 1e-12), message)
            let pfaff = SpecialFunctions.logHypergeometric2F1(a, c - b, c, z / (z - 1)) - a * Libm.log1p(-z)
            #expect(isClose(Libm.log(value), pfaff, 1e-12, scale: 1), message)
            // c (F − F(a + 1)) + bz F(a + 1, b + 1; c + 1) = 0 (DLMF 15.5.15 with 15.5.1).
            let up = SpecialFunctions.hypergeometric2F1(a + 1, b, c, z)
            let both = SpecialFunctions.hypergeometric2F1(a + 1, b + 1, c + 1, z)
            #expect(isClose(c * value + b * z * both, c * up, 1e-12), message)
            #expect(isClose(SpecialFunctions.hypergeometric2F1(1, 1, 2, z) * z, -Libm.log1p(-z), 1e-14, scale: 1e-3))
        }
    }

    @Test("Tricomi's function obeys Kummer's transformation, its recurrence and its closed form")
    func tricomi() {
        var generator = SeededGenerator(seed: Self.seed, stream: 4)
        for _ in 0..<100 {
            let a = 0.05 + 10 * generator.nextUnit()
            let b = 1 + a - 12 * generator.nextUnit()
            let x = Libm.exp(8 * generator.nextUnit() - 4)
            let message: Comment = "\(a) \(b) \(x), seed \(Self.seed)"
            let value = SpecialFunctions.logTricomiU(a, b, x)
            if a - b + 1 > 0 {
                let mirrored = (1 - b) * Libm.log(x) + SpecialFunctions.logTricomiU(a - b + 1, 2 - b, x)
                #expect(isClose(value, mirrored, 1e-12, scale: 1), message)
            }
            // U(a) = (x + 2a + 2 − b) U(a + 1) − (a + 1)(a − b + 2) U(a + 2) (DLMF 13.3.7).
            let one = Libm.exp(SpecialFunctions.logTricomiU(a + 1, b, x) - value)
            let two = Libm.exp(SpecialFunctions.logTricomiU(a + 2, b, x) - value)
            let left = 1 + (a + 1) * (a - b + 2) * two
            #expect(isClose(left, (x + 2 * a + 2 - b) * one, 1e-11, scale: 1), message)
            #expect(isClose(SpecialFunctions.logTricomiU(a, a + 1, x), -a * Libm.log(x), 1e-12, scale: 1), message)
        }
    }

    @Test("outside its domain a function gives NaN, at its ends what it tends to, and nothing traps")
    func domains() {
        #expect(SpecialFunctions.logGamma(-1.5).isNaN && SpecialFunctions.logGamma(.nan).isNaN)
        #expect(SpecialFunctions.logGamma(0) == .infinity && SpecialFunctions.logGamma(.infinity) == .infinity)
        #expect(SpecialFunctions.digamma(0).isNaN && SpecialFunctions.digamma(-3).isNaN && SpecialFunctions.trigamma(-2).isNaN)
        #expect(
            SpecialFunctions.logBeta(0, 1).isNaN && SpecialFunctions.logBeta(1, .infinity).isNaN && SpecialFunctions.logBeta(.nan, 1).isNaN)
        #expect(SpecialFunctions.logGammaRatio(1, -1).isNaN && SpecialFunctions.logGammaRatio(5, 0) == 0)
        #expect(SpecialFunctions.regularizedGammaP(1, -1).isNaN && SpecialFunctions.regularizedGammaP(0, 1).isNaN)
        #expect(SpecialFunctions.regularizedGammaP(2, 0) == 0 && SpecialFunctions.regularizedGammaQ(2, .infinity) == 0)
        #expect(SpecialFunctions.regularizedBeta(-0.1, 1, 1).isNaN && SpecialFunctions.regularizedBeta(0.1, 0, 1).isNaN)
        #expect(SpecialFunctions.regularizedBeta(0, 2, 3) == 0 && SpecialFunctions.regularizedBetaComplement(1, 2, 3) == 0)
        #expect(SpecialFunctions.hypergeometric2F1(1, 2, 3, 1.5).isNaN && SpecialFunctions.hypergeometric2F1(1, 2, -3, 0.5).isNaN)
        #expect(SpecialFunctions.hypergeometric2F1(1, 2, 3, 1).isNaN && SpecialFunctions.hypergeometric2F1(.nan, 2, 3, 0.5).isNaN)
        #expect(SpecialFunctions.hypergeometric2F1(1, 2, 3, 0) == 1 && SpecialFunctions.hypergeometric2F1(-2, 1, -3, 0.5).isFinite)
        // F(−2, 1; −3; ½) = 1 + ⅓ + 1/12; F(1, 1; 3; 1) = Γ(3) Γ(1) / Γ(2)² = 2.
        #expect(isClose(SpecialFunctions.hypergeometric2F1(-2, 1, -3, 0.5), 17.0 / 12, 1e-15))
        #expect(isClose(SpecialFunctions.hypergeometric2F1(1, 1, 3, 1), 2, 1e-15))
        #expect(SpecialFunctions.logHypergeometric2F1(-1, 1, 0.1, 0.5).isNaN)
        // Parameters beyond what any method here can sum end in NaN, not in a loop without end.
        for z in [-1e300, -3, 0.3, 0.9, 0.995] {
            #expect(!(SpecialFunctions.hypergeometric2F1(1e200, 1e200, 1, z) < .infinity))
            #expect(!(SpecialFunctions.logHypergeometric2F1(1e200, 1e250, 1e-200, z) > 1e300))
        }
        #expect(SpecialFunctions.logTricomiU(0, 1, 1).isNaN && SpecialFunctions.logTricomiU(1, 1, 0).isNaN)
        #expect(SpecialFunctions.logTricomiU(1, .infinity, 1).isNaN)
    }
}

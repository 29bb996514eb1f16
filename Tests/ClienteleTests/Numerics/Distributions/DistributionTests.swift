import Clientele
import Testing

@Suite struct DistributionTests {
    private static let seed: UInt64 = 20_260_103

    private func isClose(_ first: Double, _ second: Double, _ tolerance: Double) -> Bool {
        abs(first - second) <= tolerance * max(abs(first), abs(second))
    }

    @Test("the normal distribution's tail and quantile are right to the last digits, down to 1e-300")
    func normalReference() {
        let survival = ReferenceTable("normalSurvival", arguments: 1)
        let worst = survival.worstRelative { NormalDistribution.survival($0[0]) }
        #expect(survival.rows.count > 400 && worst.error < 1e-15, "\(worst)")
        let mirrored = survival.worstRelative { NormalDistribution.cumulative(-$0[0]) }
        #expect(mirrored.error < 1e-15, "\(mirrored)")
        let quantile = ReferenceTable("normalQuantile", arguments: 1)
        let other = quantile.worst({ NormalDistribution.quantile($0[0]) }) { $0.value == 0 ? 1 : abs($0.value) }
        #expect(quantile.rows.count > 100 && other.error < 2e-15, "\(other)")
    }

    @Test("the tails of the chi-square and the gamma distribution have a relative error below 1e-12")
    func gammaReference() {
        let upper = ReferenceTable("regularizedGammaQ", arguments: 2)
        let worst = upper.worstRelative { ChiSquareDistribution(degreesOfFreedom: 2 * $0[0]).survival(2 * $0[1]) }
        #expect(upper.rows.count > 500 && worst.error < 1e-12, "\(worst)")
        let lower = ReferenceTable("regularizedGammaP", arguments: 2)
        let other = lower.worstRelative { GammaDistribution(shape: $0[0], rate: 4).cumulative($0[1] / 4) }
        #expect(lower.rows.count > 450 && other.error < 1e-12, "\(other)")
    }

    @Test("the tails of t, F and beta have a relative error below 1e-12")
    func betaReference() {
        let student = ReferenceTable("studentTwoSided", arguments: 2)
        let first = student.worstRelative { StudentTDistribution(degreesOfFreedom: $0[0]).twoSidedP($0[1]) }
        #expect(student.rows.count > 250 && first.error < 1e-12, "\(first)")
        let upper = ReferenceTable("fSurvival", arguments: 3)
        let second = upper.worstRelative { FDistribution(numerator: $0[0], denominator: $0[1]).survival($0[2]) }
        #expect(upper.rows.count > 400 && second.error < 1e-12, "\(second)")
        let lower = ReferenceTable("fCumulative", arguments: 3)
        let third = lower.worstRelative { FDistribution(numerator: $0[0], denominator: $0[1]).cumulative($0[2]) }
        #expect(lower.rows.count > 400 && third.error < 1e-12, "\(third)")
        let beta = ReferenceTable("regularizedBetaComplement", arguments: 3)
        let fourth = beta.worstRelative { BetaDistribution(alpha: $0[1], beta: $0[2]).survival($0[0]) }
        #expect(beta.rows.count > 550 && fourth.error < 1e-12, "\(fourth)")
    }

    // Abramowitz & Stegun 1964, table 26.8 (chi-square), 26.10 (t), 26.9 (F), to the printed digits.
    @Test("the quantiles are those of the printed tables")
    func printed() {
        #expect(abs(ChiSquareDistribution(degreesOfFreedom: 1).quantile(0.95) - 3.84146) < 5e-6)
        #expect(abs(ChiSquareDistribution(degreesOfFreedom: 10).quantile(0.99) - 23.2093) < 5e-5)
        #expect(abs(StudentTDistribution(degreesOfFreedom: 10).quantile(0.975) - 2.228) < 5e-4)
        #expect(abs(StudentTDistribution(degreesOfFreedom: 1).quantile(0.975) - 12.706) < 5e-4)
        #expect(abs(FDistribution(numerator: 3, denominator: 10).quantile(0.95) - 3.71) < 5e-3)
        #expect(abs(NormalDistribution.quantile(0.975) - 1.959964) < 5e-7)
    }

    @Test("a quantile is where the tail has the size asked for, also for tiny probabilities")
    func roundTrips() {
        var generator = SeededGenerator(seed: Self.seed)
        for index in 0..<150 {
            let first = Libm.exp(8 * generator.nextUnit() - 1)
            let second = Libm.exp(8 * generator.nextUnit() - 1)
            let probability = index % 3 == 0 ? generator.nextUnit() : Libm.exp(-500 * generator.nextUnit() * generator.nextUnit())
            let message: Comment = "\(first) \(second) \(probability), seed \(Self.seed)"
            // The error allowed is that of a rounding of the quantile, seen through the density.
            let gamma = GammaDistribution(shape: first, rate: second)
            let x = gamma.quantile(probability)
            #expect(isClose(gamma.cumulative(x), probability, 1e-12 + 4e-16 * x * gamma.density(x) / probability), message)
            let y = gamma.upperQuantile(probability)
            #expect(isClose(gamma.survival(y), probability, 1e-12 + 4e-16 * y * gamma.density(y) / probability), message)
            let beta = BetaDistribution(alpha: first, beta: second)
            let z = beta.quantile(probability)
            if z > 1e-300, z < 1 {
                #expect(isClose(beta.cumulative(z), probability, 1e-12 + 4e-16 * beta.density(z) / probability), message)
            }
            let fisher = FDistribution(numerator: first, denominator: second)
            let f = fisher.quantile(probability)
            if f > 1e-300, f < 1e300 { #expect(isClose(fisher.cumulative(f), probability, 1e-11), message) }
            let student = StudentTDistribution(degreesOfFreedom: first)
            let t = student.quantile(probability)
            if abs(t) < 1e150 { #expect(isClose(student.cumulative(t), probability, 1e-11), message) }
            #expect(isClose(NormalDistribution.cumulative(NormalDistribution.quantile(probability)), probability, 1e-12), message)
        }
    }

    @Test("the distributions agree where one is another: t² with F, chi-square with gamma, t with the normal")
    func relations() {
        var generator = SeededGenerator(seed: Self.seed, stream: 1)
        for _ in 0..<300 {
            let n = 1 + 40 * generator.nextUnit()
            let t = 0.01 + 12 * generator.nextUnit()
            let student = StudentTDistribution(degreesOfFreedom: n)
            #expect(isClose(student.twoSidedP(t), FDistribution(numerator: 1, denominator: n).survival(t * t), 1e-12), "\(n) \(t)")
            #expect(
                isClose(student.survival(t) * 2, student.twoSidedP(t), 1e-15) && isClose(student.cumulative(-t), student.survival(t), 1e-15)
            )
            #expect(isClose(ChiSquareDistribution(degreesOfFreedom: 1).survival(t * t), 2 * NormalDistribution.survival(t), 1e-13), "\(t)")
            #expect(isClose(StudentTDistribution(degreesOfFreedom: 1e15).survival(t), NormalDistribution.survival(t), 1e-9), "\(t)")
        }
    }

    @Test("outside its domain a distribution gives NaN, at the ends of its support 0 and 1")
    func domains() {
        #expect(
            NormalDistribution.quantile(-0.1).isNaN && NormalDistribution.quantile(1.1).isNaN && NormalDistribution.survival(.nan).isNaN)
        #expect(NormalDistribution.quantile(0) == -.infinity && NormalDistribution.quantile(1) == .infinity)
        #expect(
            NormalDistribution.survival(.infinity) == 0 && NormalDistribution.survival(-.infinity) == 1
                && NormalDistribution.density(1e300) == 0)
        #expect(
            ChiSquareDistribution(degreesOfFreedom: 0).survival(1).isNaN && ChiSquareDistribution(degreesOfFreedom: -1).quantile(0.5).isNaN)
        #expect(
            ChiSquareDistribution(degreesOfFreedom: 3).survival(-1) == 1
                && ChiSquareDistribution(degreesOfFreedom: 3).survival(.infinity) == 0)
        #expect(
            ChiSquareDistribution(degreesOfFreedom: 3).quantile(0) == 0
                && ChiSquareDistribution(degreesOfFreedom: 3).quantile(1) == .infinity)
        #expect(
            StudentTDistribution(degreesOfFreedom: 0).survival(1).isNaN && StudentTDistribution(degreesOfFreedom: 3).survival(.nan).isNaN)
        #expect(
            StudentTDistribution(degreesOfFreedom: 3).quantile(0) == -.infinity
                && StudentTDistribution(degreesOfFreedom: 3).quantile(0.5) == 0)
        #expect(
            StudentTDistribution(degreesOfFreedom: 3).survival(-.infinity) == 1
                && StudentTDistribution(degreesOfFreedom: 3).survival(0) == 0.5)
        #expect(
            FDistribution(numerator: 0, denominator: 1).survival(1).isNaN
                && FDistribution(numerator: 2, denominator: 3).survival(.infinity) == 0)
        #expect(
            FDistribution(numerator: 2, denominator: 3).cumulative(-1) == 0
                && FDistribution(numerator: 2, denominator: 3).quantile(1) == .infinity)
        #expect(BetaDistribution(alpha: 2, beta: 0).cumulative(0.5).isNaN && BetaDistribution(alpha: 2, beta: 3).cumulative(2) == 1)
        #expect(BetaDistribution(alpha: 2, beta: 3).quantile(0) == 0 && BetaDistribution(alpha: 2, beta: 3).quantile(1) == 1)
        #expect(GammaDistribution(shape: 2, rate: -1).density(1).isNaN && GammaDistribution(shape: 0.5, rate: 1).density(0) == .infinity)
        #expect(GammaDistribution(shape: 1, rate: 3).density(0) == 3 && BetaDistribution(alpha: 1, beta: 3).density(0) == 3)
    }
}

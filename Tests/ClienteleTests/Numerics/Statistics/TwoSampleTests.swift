import Clientele
import Testing

@Suite("Counts, means and trends of two samples")
struct TwoSampleTests {
    @Test("single probabilities are exact to 12 digits (mpmath, 40 digits)")
    func masses() {
        for (x, n, p, expected) in [
            (3, 10, 0.25, 0.25028228759765625), (80, 1_000, 0.1, 0.0043463449440689323), (100_300, 1_000_000, 0.1, 0.0008058530611844823),
            (0, 30, 0.01, 0.73970037338828042), (5, 5, 0.9, 0.59049000000000007),
        ] {
            #expect(abs(BinomialProbability.mass(x, of: n, chance: p) / expected - 1) < 1e-12)
        }
        for (x, n, m, s, expected) in [
            (3, 10, 20, 7, 0.28558797524314766), (700, 10_000, 5_000, 1_000, 0.0018670405938719611),
            (70_000, 1_000_000, 500_000, 100_000, 1.5195623503093214e-121),
        ] {
            #expect(abs(BinomialProbability.conditionalMass(x, size: n, other: m, successes: s) / expected - 1) < 1e-9)
        }
        #expect(BinomialProbability.conditionalMass(0, size: 50, other: 10, successes: 20) == 0)
    }

    @Test("exact binomial p-values and the interval of Clopper & Pearson are those of scipy 1.17")
    func binomial() {
        #expect(abs(BinomialProbability.twoSidedP(520, of: 1_000, chance: 0.5) - 0.2174482932041415) < 1e-11)
        #expect(abs(BinomialProbability.twoSidedP(3, of: 20, chance: 0.3) - 0.21417360900746174) < 1e-12)
        #expect(abs(BinomialProbability.twoSidedP(690_123, of: 1_000_000, chance: 0.69) - 0.7912086995448593) < 1e-9)
        let interval = BinomialProbability.interval(3, of: 20, confidence: 0.95)
        #expect(abs(interval.lower - 0.0320709371854637) < 1e-12 && abs(interval.upper - 0.37892682654531396) < 1e-12)
        #expect(BinomialProbability.interval(0, of: 5, confidence: 0.9).lower == 0)
        #expect(BinomialProbability.interval(5, of: 5, confidence: 0.9).upper == 1)
    }

    @Test("Welch's test is scipy's ttest_ind(equal_var=False)")
    func welch() throws {
        let test = try #require(WelchTest(SampleMoments([3, 4, 1, 8, 12, 0, 0, 5]), SampleMoments([1, 0, 0, 2, 7, 0, 1, 0, 0, 3, 2])))
        #expect(abs(test.difference / test.standardError - 1.6558883246825444) < 1e-12)
        #expect(abs(test.pValue - 0.13000059019438617) < 1e-10 && abs(test.degreesOfFreedom - 9.603893872337546) < 1e-10)
        let interval = test.estimate()
        #expect(abs(interval.lower + 0.9430601558624772) < 1e-8 && abs(interval.upper - 6.2839692467715675) < 1e-8)
        #expect(WelchTest(SampleMoments([1]), SampleMoments([1, 2])) == nil)
        #expect(WelchTest(SampleMoments([1, 1]), SampleMoments([2, 2])) == nil)
    }

    @Test("merged moments are those of all values")
    func merging() {
        var random = SeededGenerator(seed: 8)
        let values = (0..<100).map { _ in 1e6 + random.nextNormal() }
        var merged = SampleMoments(values[..<30])
        merged.merge(SampleMoments(values[30..<31]))
        merged.merge(SampleMoments(values[31...]))
        let all = SampleMoments(values)
        #expect(merged.count == 100 && abs(merged.mean - all.mean) < 1e-8 && abs(merged.squares / all.squares - 1) < 1e-8)
    }

    @Test("a permutation test of five values counts all lots that are drawn as it should")
    func permutation() {
        // All 10 choices of two from five: |t| of (9, 8) is the largest, shared by no other choice.
        var generator = SeededGenerator(seed: 1)
        let p = StudentizedPermutation.pValue([9, 8], [1, 2, 3.5], draws: 20_000, using: &generator)
        #expect(abs(p - 0.1) < 0.01)
        #expect(StudentizedPermutation.pValue([1], [2, 3], draws: 10, using: &generator) == 1)
    }

    @Test("chi-square tests are scipy's chisquare and chi2_contingency(correction=False)")
    func chiSquare() throws {
        let fit = try #require(ChiSquareTest(counts: [520, 480, 130], shares: [500, 500, 130]))
        #expect(abs(fit.chiSquare - 1.6) < 1e-12 && abs(fit.pValue - 0.4493289641172217) < 1e-12)
        let table = try #require(ChiSquareTest(table: [[10, 20, 30], [6, 9, 17], [0, 0, 0]]))
        #expect(abs(table.chiSquare - 0.27157465150403504) < 1e-12 && table.degreesOfFreedom == 2)
        #expect(abs(table.pValue - 0.873028283380073) < 1e-12 && abs(table.smallestExpected - 5.56521739) < 1e-8)
        #expect(ChiSquareTest(counts: [3], shares: [1]) == nil && ChiSquareTest(table: [[1, 2]]) == nil)
        let same = try #require(ChiSquareTest(estimates: [(1, 1), (3, 1), (2, 1)]))
        #expect(same.chiSquare == 2 && same.degreesOfFreedom == 2)
    }

    /// Agresti 2002, "Categorical Data Analysis", section 5.3.4: alcohol consumption and malformation, scores 0, 0.5, 1.5, 4, 7.
    @Test("the trend of a published table: z² = 6.57, p = 0.01")
    func trend() throws {
        let trend = try #require(
            ProportionTrend(successes: [48, 38, 5, 1, 1], trials: [17_114, 14_502, 793, 127, 38], doses: [0, 0.5, 1.5, 4, 7]))
        #expect((trend.z * trend.z * 100).rounded() == 657 && (trend.pValue * 100).rounded() == 1)
        #expect(abs(trend.z - 2.5632272518654204) < 1e-10)
        #expect(ProportionTrend(successes: [1, 0], trials: [2, 0], doses: [0, 1]) == nil)
    }

    @Test("power and sizes are those of statsmodels 0.15")
    func power() throws {
        func near(_ value: Double?, _ expected: Double, _ tolerance: Double = 1e-6) -> Bool {
            value.map { abs($0 / expected - 1) < tolerance } ?? false
        }
        #expect(near(TwoSamplePower.ofMeans(effect: 0.3, sizes: (40, 60)), 0.307216894918025))
        #expect(near(TwoSamplePower.ofMeans(effect: 1.2, sizes: (4, 4)), 0.2990051286488929))
        #expect(near(TwoSamplePower.ofMeans(effect: 0.01, sizes: (20_000, 10_000)), 0.12916480305283448))
        #expect(near(TwoSamplePower.sizeForMeans(effect: 0.3), 175.38466947047476))
        #expect(near(TwoSamplePower.sizeForMeans(effect: 0.5, ratio: 2, power: 0.9), 63.691614060374))
        #expect(near(TwoSamplePower.ofShares(0.11, 0.08, sizes: (5_000, 2_000)), 0.9719628606052158))
        #expect(near(TwoSamplePower.ofShares(0.6, 0.5, sizes: (100, 100)), 0.2944660970277922))
    }

    @Test("the size for two shares has the power asked for")
    func sizes() throws {
        for (p, q, ratio, power) in [(0.1, 0.13, 1.0, 0.8), (0.02, 0.01, 0.25, 0.9), (0.5, 0.6, 3, 0.7)] {
            let size = try #require(TwoSamplePower.sizeForShares(p, q, ratio: ratio, power: power))
            let reached = try #require(TwoSamplePower.ofShares(p, q, sizes: (size, ratio * size)))
            #expect(abs(reached - power) < 1e-4)
        }
        let least = try #require(TwoSamplePower.detectableDifference(from: 0.08, sizes: (5_000, 2_000)))
        #expect(abs(try #require(TwoSamplePower.ofShares(0.08 + least, 0.08, sizes: (5_000, 2_000))) - 0.8) < 1e-9)
        #expect(TwoSamplePower.sizeForShares(0.1, 0.1) == nil && TwoSamplePower.sizeForMeans(effect: 0) == nil)
        #expect(TwoSamplePower.detectableDifference(from: 0.5, sizes: (3, 3)) == nil)
    }

    @Test("looking after every pair of values, a sequential p-value falls to 5 % in at most 5 % of the trials without a difference")
    func sequential() {
        let seed: UInt64 = 3
        var random = SeededGenerator(seed: seed)
        var (sequential, fixed) = (0, 0)
        for _ in 0..<400 {
            var mixture = SequentialMixture(scale: 0.2)
            var (sum, isFixed) = (0.0, false)
            for count in 1...300 {
                sum += random.nextNormal() - random.nextNormal()
                let variance = 2 / Double(count)
                mixture.look(difference: sum / Double(count), variance: variance)
                if abs(sum / Double(count)) > 1.96 * variance.squareRoot() { isFixed = true }
            }
            if mixture.pValue <= 0.05 { sequential += 1 }
            if isFixed { fixed += 1 }
        }
        // 5 % of 400 and two standard errors; a fixed test would cry wolf in about half of them.
        #expect(sequential <= 28 && fixed > 120, "seed \(seed): \(sequential), \(fixed)")
    }

    @Test("a sequential interval holds what its p-value does not reject")
    func sequentialInterval() throws {
        let half = try #require(SequentialMixture.halfWidth(variance: 1e-4, scale: 0.02))
        #expect(abs(SequentialMixture.pValue(difference: half, variance: 1e-4, scale: 0.02) - 0.05) < 1e-12)
        #expect(SequentialMixture.pValue(difference: 1, variance: 0, scale: 0.02) == 1)
    }
}

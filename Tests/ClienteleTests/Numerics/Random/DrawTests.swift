import Clientele
import Foundation
import Testing

/// Each statistic has a chance below one in a thousand of reaching its limit; the seeds are fixed, and a failure of one draw in a hundred would show.
@Suite struct DrawTests {
    private static let draws = 20_000

    /// The largest distance between the draws' distribution and the expected one (Kolmogorov 1933), times √n; 1.95 is reached in a thousandth of all
    /// samples.
    private func distance(_ seed: UInt64, _ draw: (inout SeededGenerator) -> Double, _ cumulative: (Double) -> Double) -> Double {
        var generator = SeededGenerator(seed: seed)
        let numbers = (0..<DrawTests.draws).map { _ in draw(&generator) }.sorted()
        let count = Double(numbers.count)
        let largest = numbers.enumerated().reduce(0) { largest, element in
            let expected = cumulative(element.element)
            return max(largest, expected - Double(element.offset) / count, Double(element.offset + 1) / count - expected)
        }
        return largest * count.squareRoot()
    }

    /// Pearson's chi-square of counts against probabilities, cells expected below 10 put together; as a number of standard deviations above its mean.
    private func excess(_ counts: [Int: Int], _ probability: (Int) -> Double) -> Double {
        let total = Double(counts.values.reduce(0, +))
        var (statistic, cells) = (0.0, -1.0)
        var (pooledCount, pooledExpected) = (0.0, 0.0)
        for value in 0...((counts.keys.max() ?? 0) + 5) {
            pooledCount += Double(counts[value] ?? 0)
            pooledExpected += total * probability(value)
            if pooledExpected >= 10 {
                statistic += (pooledCount - pooledExpected) * (pooledCount - pooledExpected) / pooledExpected
                cells += 1
                (pooledCount, pooledExpected) = (0, 0)
            }
        }
        // What is left in the tail is fewer than ten expected.
        #expect(pooledCount < 40)
        return cells > 0 ? (statistic - cells) / (2 * cells).squareRoot() : 0
    }

    private func counts(_ seed: UInt64, _ draw: (inout SeededGenerator) -> Int) -> [Int: Int] {
        var generator = SeededGenerator(seed: seed)
        var counts: [Int: Int] = [:]
        for _ in 0..<DrawTests.draws { counts[draw(&generator), default: 0] += 1 }
        return counts
    }

    // By a separate implementation of the generator and of each published method.
    @Test("exponential, normal and gamma numbers are those of the published methods")
    func reference() {
        var generator = SeededGenerator(seed: 7)
        #expect((0..<3).map { _ in generator.nextExponential() } == [1.2058962602474497, 0.3267711658043091, 1.8302558069134656])
        generator = SeededGenerator(seed: 7)
        #expect((0..<3).map { _ in generator.nextNormal() } == [0.9643618527255184, -0.3039301238656567, 0.30479435832638674])
        for (shape, expected) in [
            (0.3, [0.00994221351092331, 5.323064223753928e-08, 0.07785072576544132]),
            (1.0, [1.8047447159349175, 0.17505676838600917, 0.9477811586710355]),
            (4.5, [6.461432769580185, 2.6147398509640527, 4.820305841706999]),
        ] {
            generator = SeededGenerator(seed: 7)
            for number in expected { #expect(abs(generator.nextGamma(shape: shape) / number - 1) < 1e-14) }
        }
    }

    @Test("exponential and normal numbers have their distribution")
    func simple() {
        #expect(distance(1, { $0.nextExponential() }, { 1 - exp(-$0) }) < 1.95)
        #expect(distance(2, { $0.nextNormal() }, { erfc(-$0 / 2.0.squareRoot()) / 2 }) < 1.95)
    }

    @Test("gamma numbers have their distribution, also for shapes below 1")
    func gamma() {
        func half(_ x: Double) -> Double { erf(x.squareRoot()) }
        #expect(distance(3, { $0.nextGamma(shape: 0.5) }, half) < 1.95)
        #expect(distance(4, { $0.nextGamma(shape: 1) }, { 1 - exp(-$0) }) < 1.95)
        #expect(distance(5, { $0.nextGamma(shape: 1.5) }, { half($0) - 2 * ($0 / Double.pi).squareRoot() * exp(-$0) }) < 1.95)
        // Erlang: 1 − e^−x Σ xᵏ / k!.
        for shape in [3, 30] {
            let found = distance(6, { $0.nextGamma(shape: Double(shape)) }) { x in
                var (term, sum) = (1.0, 0.0)
                for order in 0..<shape {
                    sum += term
                    term *= x / Double(order + 1)
                }
                return 1 - exp(-x) * sum
            }
            #expect(found < 1.95)
        }
        #expect(distance(7, { exp($0.nextLogGamma(shape: 0.5)) }, half) < 1.95)
    }

    @Test("beta numbers have their distribution, also where both shapes are tiny")
    func beta() {
        #expect(distance(8, { $0.nextBeta(0.5, 0.5) }, { 2 / Double.pi * asin($0.squareRoot()) }) < 1.95)
        #expect(distance(9, { $0.nextBeta(2, 3) }, { $0 * $0 * (6 - 8 * $0 + 3 * $0 * $0) }) < 1.95)
        #expect(distance(10, { $0.nextBeta(0.2, 1) }, { pow($0, 0.2) }) < 1.95)
        #expect(distance(11, { $0.nextBeta(1, 40) }, { 1 - pow(1 - $0, 40) }) < 1.95)
        // Shapes near 0 are near 0 or 1, in proportion to the shapes.
        let ends = counts(12) { $0.nextBeta(1e-4, 3e-4) > 0.5 ? 1 : 0 }
        #expect(excess(ends) { [0.75, 0.25][min($0, 1)] * ($0 < 2 ? 1 : 0) } < 5)
    }

    private func poisson(_ mean: Double, _ value: Int) -> Double {
        exp(Double(value) * log(mean) - mean - (1...max(value, 1)).reduce(0) { $0 + log(Double($1)) })
    }

    @Test("Poisson numbers have their distribution", arguments: [0.01, 0.8, 5, 16, 17, 40, 300])
    func poisson(mean: Double) {
        #expect(excess(counts(13) { $0.nextPoisson(mean: mean) }) { poisson(mean, $0) } < 4)
    }

    private func binomial(_ trials: Int, _ chance: Double, _ value: Int) -> Double {
        guard value <= trials else { return 0 }
        let ways = (0..<value).reduce(0) { $0 + log(Double(trials - $1) / Double($1 + 1)) }
        return exp(ways + Double(value) * log(chance) + Double(trials - value) * log(1 - chance))
    }

    @Test(
        "binomial numbers have their distribution",
        arguments: [(1, 0.3), (16, 0.5), (17, 0.5), (50, 0.02), (100, 0.99), (400, 0.35)] as [(Int, Double)])
    func binomial(trials: Int, chance: Double) {
        #expect(excess(counts(14) { $0.nextBinomial(trials: trials, chance: chance) }) { binomial(trials, chance, $0) } < 4)
    }

    @Test("huge Poisson and binomial numbers are nearly normal", arguments: [1e6, 1e12, 1e15])
    func huge(size: Double) {
        // With a continuity correction; the skewness, 1/√mean, moves the distribution by less than 10⁻⁴.
        #expect(distance(15, { (Double($0.nextPoisson(mean: size)) - size) / size.squareRoot() }, { erfc(-$0 / 2.0.squareRoot()) / 2 }) < 2)
        let deviation = (size * 0.3 * 0.7).squareRoot()
        let found = distance(16, { (Double($0.nextBinomial(trials: Int(size), chance: 0.3)) - 0.3 * size) / deviation }) {
            erfc(-$0 / 2.0.squareRoot()) / 2
        }
        #expect(found < 2)
    }

    @Test("geometric numbers have their distribution", arguments: [0.05, 0.3, 0.9, 1])
    func geometric(chance: Double) {
        let found = excess(counts(17) { $0.nextGeometric(chance: chance) }) { chance * pow(1 - chance, Double($0)) }
        #expect(found < 4)
    }

    @Test("a chance too small to subtract from 1 still has its geometric mean")
    func rareGeometric() {
        var generator = SeededGenerator(seed: 18)
        let mean = (0..<10_000).reduce(0) { sum, _ in sum + Double(generator.nextGeometric(chance: 1e-17)) * 1e-17 / 10_000 }
        #expect(abs(mean - 1) < 0.04)
    }

    @Test("places come in proportion to their weights")
    func categorical() {
        let weights = [1.0, 0, 3, .nan, 6, -2]
        let found = counts(19) { $0.nextCategorical(weights: weights) ?? -1 }
        #expect(Set(found.keys) == [0, 2, 4])
        #expect(excess(found) { [0.1, 0, 0.3, 0, 0.6][min($0, 4)] * ($0 < 5 ? 1 : 0) } < 4)
        let large = counts(20) { $0.nextCategorical(weights: [1.5e308, 1.5e308]) ?? -1 }
        #expect(excess(large) { $0 < 2 ? 0.5 : 0 } < 4)
    }

    @Test("parameters that are none give the stated numbers, and no draw fails")
    func badInput() {
        var generator = SeededGenerator(seed: 21)
        for bad in [0.0, -1, .nan, -.infinity] {
            #expect(generator.nextGamma(shape: bad) == 0)
            #expect(generator.nextPoisson(mean: bad) == 0)
            #expect(generator.nextBeta(bad, 1).isNaN && generator.nextBeta(1, bad).isNaN)
            #expect(generator.nextBinomial(trials: 10, chance: bad) == 0)
            #expect(generator.nextGeometric(chance: bad) == 1 << 60)
            #expect(generator.nextCategorical(weights: [bad, bad]) == nil)
        }
        #expect(generator.nextCategorical(weights: []) == nil)
        #expect(generator.nextGamma(shape: .infinity) == 0)
        #expect(generator.nextBinomial(trials: -5, chance: 0.5) == 0)
        #expect(generator.nextBinomial(trials: 10, chance: 1) == 10)
        #expect(generator.nextBinomial(trials: 10, chance: 7) == 10)
        #expect(generator.nextGeometric(chance: 2) == 0)
        #expect(generator.nextGeometric(chance: 1e-300) == 1 << 60)
        #expect(abs(Double(generator.nextPoisson(mean: .infinity)) / 0x1p60 - 1) < 1e-6)
        #expect(abs(Double(generator.nextBinomial(trials: .max, chance: 0.5)) / 0x1p62 - 1) < 1e-6)
        for _ in 0..<1_000 {
            let drawn = generator.nextBeta(1e-300, 1e-300)
            #expect(drawn == 0 || drawn == 1)
        }
        #expect(generator.nextPoisson(mean: 1e-300) == 0)
    }
}

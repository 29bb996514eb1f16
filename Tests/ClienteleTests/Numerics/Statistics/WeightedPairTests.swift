import Clientele
import Testing

@Suite("Correlations of weighted pairs")
struct WeightedPairTests {
    private func pairs(_ count: Int, _ random: inout SeededGenerator) -> [WeightedPair] {
        let slope = random.nextUnit() * 4 - 2
        return (0..<count).map { _ in
            let first = random.nextNormal()
            return WeightedPair(first: first, second: slope * first + random.nextNormal(), weight: Double(1 + random.next(below: 5)))
        }
    }

    /// The mean product of the differences of all pairs of pairs, which needs no mean.
    private func slow(_ pairs: [WeightedPair]) -> Double {
        var (product, firsts, seconds) = (0.0, 0.0, 0.0)
        for one in pairs {
            for other in pairs {
                let weight = one.weight * other.weight
                product += weight * (one.first - other.first) * (one.second - other.second)
                firsts += weight * (one.first - other.first) * (one.first - other.first)
                seconds += weight * (one.second - other.second) * (one.second - other.second)
            }
        }
        return product / (firsts * seconds).squareRoot()
    }

    @Test("It is that of the differences between all pairs, and of pairs written out as often as they weigh")
    func oracle() throws {
        for seed in UInt64(1)...100 {
            var random = SeededGenerator(seed: seed)
            let pairs = pairs(2 + random.next(below: 40), &random)
            let written = pairs.flatMap { pair in (0..<Int(pair.weight)).map { _ in WeightedPair(first: pair.first, second: pair.second) } }
            let correlation = try #require(WeightedPair.correlation(pairs), "seed \(seed)")
            #expect(abs(correlation - slow(pairs)) < 1e-12, "seed \(seed)")
            #expect(abs(correlation - slow(written)) < 1e-12, "seed \(seed)")
        }
    }

    @Test("Neither scale nor a distance from zero changes it, and a sign turns it")
    func invariance() throws {
        for seed in UInt64(1)...50 {
            var random = SeededGenerator(seed: seed)
            let pairs = pairs(30, &random)
            let plain = try #require(WeightedPair.correlation(pairs))
            for (scale, offset, tolerance) in [(1e200, 0, 1e-12), (1e-200, 0, 1e-12), (-3, 0, 1e-12), (1.0, 1e6, 1e-9), (1, -1e9, 1e-6)] {
                let moved = pairs.map { WeightedPair(first: $0.first * scale + offset, second: $0.second, weight: $0.weight) }
                let sign: Double = scale < 0 ? -1 : 1
                let other = try #require(WeightedPair.correlation(moved), "seed \(seed), \(scale), \(offset)")
                #expect(abs(other - sign * plain) < tolerance, "seed \(seed), \(scale), \(offset)")
            }
        }
    }

    @Test("A straight line has 1 or −1 and no more")
    func line() throws {
        var random = SeededGenerator(seed: 5)
        for slope in [-7.3, -1e-9, 0.1, 1e9] {
            let pairs = (0..<100).map { _ in
                let first = random.nextNormal()
                return WeightedPair(first: first, second: slope * first, weight: random.nextUnit() + 0.1)
            }
            let correlation = try #require(WeightedPair.correlation(pairs))
            #expect(abs(correlation) <= 1 && abs(correlation - (slope < 0 ? -1 : 1)) < 1e-12)
        }
    }

    @Test("Pairs alike in one of the two have none, whatever their weights, nor have those that differ by rounding alone")
    func noVariation() {
        var random = SeededGenerator(seed: 17)
        for trial in 0..<2_000 {
            let (first, second) = (random.nextUnit(), random.nextUnit())
            let pairs = (0..<2 + trial % 9).map { _ in WeightedPair(first: first, second: second, weight: random.nextUnit() + 0.01) }
            #expect(WeightedPair.correlation(pairs) == nil, "trial \(trial)")
            let rounded = pairs.enumerated().map { place, pair in
                WeightedPair(first: Double(place), second: place == 0 ? second.nextUp : second, weight: pair.weight)
            }
            #expect(WeightedPair.correlation(rounded) == nil, "trial \(trial)")
        }
        #expect(WeightedPair.correlation([]) == nil)
        let infinite = [WeightedPair(first: 1, second: .infinity), WeightedPair(first: 2, second: 1), WeightedPair(first: 3, second: .nan)]
        #expect(WeightedPair.correlation(infinite) == nil)
    }

    @Test("Ranks are counted: how many are smaller, and the middle of those that are equal")
    func ranks() {
        for seed in UInt64(1)...50 {
            var random = SeededGenerator(seed: seed)
            let pairs = (0..<20).map { _ in
                WeightedPair(
                    first: Double(random.next(below: 6)), second: Double(random.next(below: 4)), weight: Double(1 + random.next(below: 3)))
            }
            for (pair, ranked) in zip(pairs, WeightedPair.ranked(pairs)) {
                let below = pairs.filter { $0.first < pair.first }.reduce(0) { $0 + $1.weight }
                let equal = pairs.filter { $0.first == pair.first }.reduce(0) { $0 + $1.weight }
                #expect(ranked.first == below + (equal + 1) / 2 && ranked.weight == pair.weight, "seed \(seed)")
            }
        }
    }
}

import Testing

@testable import Clientele

@Suite("The rank correlation of two series of time")
struct SerialRankCorrelationTests {
    @Test("the correlation is scipy's spearmanr, with ties")
    func reference() throws {
        let result = try #require(SerialRankCorrelation([1, 2, 2, 4, 7, 6, 9, 8, 10, 12], [2, 1, 4, 4, 5, 8, 7, 7, 12, 11]))
        #expect(abs(result.correlation - 0.8837961815702378) < 1e-12)
        #expect(result.count == 10 && result.effectiveCount <= 10)
    }

    @Test("it does not change under rising changes of unit, turns with the sign, and is symmetric; seed 5")
    func properties() throws {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<100 {
            let count = 3 + generator.next(below: 30)
            let left = (0..<count).map { _ in Double(generator.next(below: 12)) }
            let right = (0..<count).map { _ in Double(generator.next(below: 12)) }
            guard let result = SerialRankCorrelation(left, right) else { continue }
            let turned = try #require(SerialRankCorrelation(right.map { -$0 * $0 * $0 }, left))
            #expect(abs(turned.correlation + result.correlation) < 1e-12)
            #expect(abs(turned.effectiveCount - result.effectiveCount) < 1e-9)
            if let interval = result.interval {
                #expect(interval.contains(result.correlation) && interval.lowerBound >= -1 && interval.upperBound <= 1)
            }
        }
    }

    @Test("of two unrelated series, autocorrelated at 0.8, the interval leaves zero out seldom; seed 9, 400 pairs of 48")
    func autocorrelated() throws {
        var generator = SeededGenerator(seed: 9)
        var (outside, naive) = (0, 0)
        for _ in 0..<400 {
            let pair = (series(&generator), series(&generator))
            let result = try #require(SerialRankCorrelation(pair.0, pair.1))
            if let interval = result.interval, !interval.contains(0) { outside += 1 }
            if abs(result.correlation) > 1.96 / 47.0.squareRoot() { naive += 1 }
        }
        #expect(outside < 40, "left zero out \(outside) times")
        #expect(naive > 100, "without the allowance \(naive) times")
    }

    @Test("a series that does not vary, or is too short, has no correlation")
    func edges() {
        #expect(SerialRankCorrelation([1, 1, 1, 1], [1, 2, 3, 4]) == nil)
        #expect(SerialRankCorrelation([1, 2], [1, 2]) == nil)
        #expect(SerialRankCorrelation([1, 2, .nan], [1, 2, 3]) == nil)
        #expect(SerialRankCorrelation([1, 2, 3], [1, 2]) == nil)
    }

    private func series(_ generator: inout SeededGenerator) -> [Double] {
        var value = 0.0
        return (0..<68).map { _ in
            value = 0.8 * value + NormalDistribution.quantile(max(generator.nextUnit(), 0x1p-53))
            return value
        }.suffix(48)
    }
}

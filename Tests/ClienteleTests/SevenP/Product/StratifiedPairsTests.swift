import Testing

@testable import Clientele

struct StratifiedPairsTests {
    /// Admissions to Berkeley in 1973 by department: men admitted and not, women admitted and not (Bickel, Hammel & O'Connell 1975).
    private static let admissions = [
        (512, 313, 89, 19), (353, 207, 17, 8), (120, 205, 202, 391), (138, 279, 131, 244), (53, 138, 94, 299), (22, 351, 24, 317),
    ]

    @Test func `admissions to Berkeley give what statsmodels gives`() throws {
        var pairs = StratifiedPairs()
        for (a, b, c, d) in StratifiedPairsTests.admissions { pairs.add(cases: a + b + c + d, first: a + b, second: a + c, both: a) }
        // statsmodels 0.14, StratifiedTable.
        #expect(abs(try #require(pairs.chiSquare()) - 1.4269462285866883) < 1e-10)
        #expect(abs(try #require(pairs.chiSquare(correction: false)) - 1.5246066604434356) < 1e-10)
        let ratio = try #require(pairs.oddsRatio)
        #expect(abs(ratio.value - 0.9046968282586231) < 1e-12)
        #expect(abs(ratio.lower - 0.7719073617593505) < 1e-12)
        #expect(abs(ratio.upper - 1.0603297644366558) < 1e-12)
    }

    @Test func `the bounds are never below the exact probabilities, whatever the odds ratio allowed`() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<60 {
            let strata = (0...random.next(below: 4)).map { _ in
                let cases = 2 + random.next(below: 25)
                return (cases: cases, first: random.next(below: cases + 1), second: random.next(below: cases + 1))
            }
            var pairs = StratifiedPairs()
            for stratum in strata {
                let least = max(0, stratum.first + stratum.second - stratum.cases)
                pairs.add(cases: stratum.cases, first: stratum.first, second: stratum.second, both: least)
            }
            for ratio in [0.5, 1, 1.2, 3] {
                let exact = StratifiedPairsTests.distribution(strata, oddsRatio: ratio)
                for count in exact.indices {
                    let above = exact[count...].reduce(0, +)
                    let below = exact[...count].reduce(0, +)
                    let mean = pairs.expected * ratio
                    if ratio >= 1 { #expect(StratifiedPairs.probability(atLeast: count, mean: mean) >= above - 1e-12) }
                    if ratio <= 1 { #expect(StratifiedPairs.probability(atMost: count, mean: mean) >= below - 1e-12) }
                }
            }
        }
    }

    @Test func `an infinite odds ratio has a lower bound still`() throws {
        // Both or neither in 10 of 100: one would expect 1. The gamma quantile of 10 at 0.025 is half the chi-square one of 20 degrees of
        // freedom, 9.590777 / 2 (tables of the chi-square distribution: 9.591).
        var pairs = StratifiedPairs()
        pairs.add(cases: 100, first: 10, second: 10, both: 10)
        #expect(pairs.oddsRatio == nil && pairs.expected == 1)
        #expect(abs(try #require(pairs.leastOddsRatio) - 9.590777 / 2) < 1e-6)
        // Two of an expected one are no certainty.
        var few = StratifiedPairs()
        few.add(cases: 100, first: 10, second: 10, both: 2)
        #expect(few.oddsRatio != nil && few.leastOddsRatio == nil)
        // Were the odds ratio what the bound says, so many would be less likely than 2.5 % by the exact distribution.
        let exact = StratifiedPairsTests.distribution([(100, 10, 10)], oddsRatio: try #require(pairs.leastOddsRatio))
        #expect(exact[10...].reduce(0, +) <= 0.025)
        #expect(StratifiedPairs().leastOddsRatio == nil)
    }

    @Test func `what says nothing gives no figure`() {
        var pairs = StratifiedPairs()
        #expect(pairs.chiSquare() == nil)
        #expect(pairs.oddsRatio == nil)
        pairs.add(cases: 5, first: 5, second: 5, both: 5)
        pairs.add(cases: 1, first: 1, second: 1, both: 1)
        pairs.add(cases: 5, first: 2, second: 2, both: 3)
        #expect(pairs.chiSquare() == nil)
        #expect(pairs.oddsRatio == nil)
        #expect(pairs.observed == 5)
        #expect(StratifiedPairs.probability(atLeast: 0, mean: 0) == 1)
        #expect(StratifiedPairs.probability(atLeast: 1, mean: 0) == 0)
        #expect(StratifiedPairs.probability(atMost: 0, mean: 0) == 1)
        #expect(StratifiedPairs.probability(atLeast: 3, mean: .nan) == 1)
    }

    /// The exact distribution of the cases with both, of all strata together: Fisher's noncentral hypergeometric ones convolved.
    private static func distribution(_ strata: [(cases: Int, first: Int, second: Int)], oddsRatio: Double) -> [Double] {
        var total = [1.0]
        for stratum in strata {
            let most = min(stratum.first, stratum.second)
            var own = (0...most).map { both -> Double in
                let rest = stratum.second - both
                guard rest <= stratum.cases - stratum.first else { return 0 }
                var weight = 1.0
                for _ in 0..<both { weight *= oddsRatio }
                return weight * choose(stratum.first, both) * choose(stratum.cases - stratum.first, rest)
            }
            let sum = own.reduce(0, +)
            own = own.map { $0 / sum }
            var next = [Double](repeating: 0, count: total.count + own.count - 1)
            for (left, first) in total.enumerated() {
                for (right, second) in own.enumerated() { next[left + right] += first * second }
            }
            total = next
        }
        return total
    }

    private static func choose(_ count: Int, _ part: Int) -> Double {
        (0..<part).reduce(1.0) { $0 * Double(count - $1) / Double($1 + 1) }
    }
}

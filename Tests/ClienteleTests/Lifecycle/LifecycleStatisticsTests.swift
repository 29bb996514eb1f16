@testable import Clientele
import Testing

@Suite("Figures of lifecycle results")
struct LifecycleStatisticsTests {
    @Test("Quantiles are those of type 7, as R gives them")
    func quantiles() {
        // R: quantile(c(1, 2, 4, 8, 16, 32), c(.1, .25, .5, .75, .9))
        let spread = QuantileSummary(of: [32, 1, 16, 2, 8, 4])
        #expect(spread.percentile10 == 1.5 && spread.percentile25 == 2.5 && spread.median == 6 && spread.percentile75 == 14)
        #expect(spread.percentile90 == 24 && spread.minimum == 1 && spread.maximum == 32 && spread.count == 6)
        #expect(QuantileSummary(of: [.nan, .infinity]).median == nil)
        #expect(QuantileSummary(of: [7]).percentile90 == 7)
    }

    @Test("A rate's interval is Wilson's")
    func wilson() throws {
        // Newcombe (1998, "Two-sided confidence intervals for the single proportion", table I): 81/263, 15/148, 0/20, 1/29.
        for (reached, count, lower, upper) in [
            (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
        ] {
            let conversion = StageConversion(from: "a", to: "b", customers: count, reached: reached)
            #expect(try abs(#require(conversion.lower) - lower) < 0.00005)
            #expect(try abs(#require(conversion.upper) - upper) < 0.00005)
        }
        #expect(StageConversion(from: "a", to: "b", customers: 5, reached: 5).upper == 1)
        #expect(StageConversion(from: "a", to: "b", customers: 0, reached: 0).rate == nil)
        #expect(StageConversion(from: "a", to: "b", customers: 1, reached: 2).rate == nil)
    }

    @Test("Days are sorted alike by counting and by comparing", arguments: 1...10)
    func sortedDays(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let bound = seed % 2 == 0 ? 50 : 1_000_000
        let lengths = (0..<100).map { _ in generator.next(below: bound) }
        #expect(SortedDays.ascending(lengths) == lengths.sorted().map(Double.init), "seed \(seed)")
        #expect(SortedDays.ascending([3, -2, 1]) == [-2, 1, 3])
        #expect(SortedDays.ascending([]).isEmpty)
    }
}

import Clientele
import Testing

@Suite("Corrections for many comparisons")
struct MultipleComparisonsTests {
    // The example of Wright (1992), "Adjusted P-Values for Simultaneous Inference", in the form in which textbooks work it out by hand.
    @Test func `four values by hand`() {
        let holm = MultipleComparisons.holm([0.01, 0.04, 0.03, 0.005])
        for (adjusted, expected) in zip(holm, [0.03, 0.06, 0.06, 0.02]) { #expect(abs(adjusted - expected) < 1e-15) }
        let hochberg = MultipleComparisons.benjaminiHochberg([0.01, 0.04, 0.03, 0.005])
        for (adjusted, expected) in zip(hochberg, [0.02, 0.04, 0.04, 0.02]) { #expect(abs(adjusted - expected) < 1e-15) }
    }

    @Test func `Holm is Bonferroni of the closed family, by going through all subsets`() {
        var random = SeededGenerator(seed: 17)
        for _ in 0..<200 {
            let count = 1 + random.next(below: 6)
            let values = (0..<count).map { _ in Double(random.next(below: 1_000)) / 4_000 }
            let holm = MultipleComparisons.holm(values)
            for index in values.indices {
                // The largest Bonferroni p-value of all intersections that hold the hypothesis.
                var most = 0.0
                for subset in 1..<(1 << count) where subset & (1 << index) != 0 {
                    let members = values.indices.filter { subset & (1 << $0) != 0 }
                    most = max(most, min(1, Double(members.count) * (members.map { values[$0] }.min() ?? 1)))
                }
                #expect(abs(holm[index] - most) < 1e-15)
            }
        }
    }

    @Test func `nothing is adjusted to nothing, and one value stays`() {
        #expect(MultipleComparisons.holm([]).isEmpty)
        #expect(MultipleComparisons.benjaminiHochberg([]).isEmpty)
        #expect(MultipleComparisons.holm([0.2]) == [0.2])
        #expect(MultipleComparisons.benjaminiHochberg([0.2]) == [0.2])
    }
}

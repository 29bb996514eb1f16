import Clientele
import Testing

@Suite("Shares with an interval")
struct EstimateTests {
    /// The solution of (p − share)² = z² p (1 − p) / n between two places, by halving.
    private func end(_ share: Double, _ n: Double, _ z: Double, from inside: Double, to outside: Double) -> Double {
        var (inside, outside) = (inside, outside)
        for _ in 0..<200 {
            let p = (inside + outside) / 2
            if (p - share) * (p - share) <= z * z * p * (1 - p) / n { inside = p } else { outside = p }
        }
        return (inside + outside) / 2
    }

    @Test("Wilson's interval ends where the share is just as far off as its standard error allows")
    func wilson() throws {
        var random = SeededGenerator(seed: 7)
        // The normal distribution's points as printed in tables.
        for (confidence, z) in [
            (0.5, 0.6744897501960817), (0.9, 1.6448536269514722), (0.95, 1.959963984540054), (0.99, 2.5758293035489004),
        ] {
            for trial in 0..<100 {
                let whole = 1 + random.nextUnit() * [10, 1_000, 1e9][trial % 3]
                let part = whole * (0.001 + 0.998 * random.nextUnit())
                let estimate = try #require(Estimate.wilson(part, of: whole, confidence: confidence))
                let share = part / whole
                #expect(estimate.value == share, "trial \(trial)")
                #expect(abs(estimate.lower - end(share, whole, z, from: share, to: 0)) < 1e-10, "trial \(trial)")
                #expect(abs(estimate.upper - end(share, whole, z, from: share, to: 1)) < 1e-10, "trial \(trial)")
            }
        }
    }

    @Test("All is an interval up to 1, none one from 0, and the default is 95 %")
    func ends() throws {
        for whole in [0.5, 3, 1e6, 1e15] {
            let (none, all) = (try #require(Estimate.wilson(0, of: whole)), try #require(Estimate.wilson(whole, of: whole)))
            #expect(none.lower == 0 && none.upper > 0 && all.upper == 1 && all.lower < 1)
            #expect(Estimate.wilson(whole / 3, of: whole) == Estimate.wilson(whole / 3, of: whole, confidence: 0.95))
        }
    }

    @Test("Numbers that make no share have no interval, and a coverage outside 0 to 1 is refused")
    func refused() {
        #expect(Estimate.wilson(1, of: 0) == nil && Estimate.wilson(-1, of: 2) == nil && Estimate.wilson(3, of: 2) == nil)
        #expect(Estimate.wilson(.nan, of: 2) == nil && Estimate.wilson(1, of: .infinity) == nil && Estimate.wilson(1, of: .nan) == nil)
        for confidence in [0, 1, -0.1, 1.5, .nan, .infinity] {
            #expect(Estimate.wilson(1, of: 2, confidence: confidence) == nil)
            #expect(throws: ClienteleError.self) { try Estimate.check(confidence: confidence) }
        }
        #expect(throws: Never.self) { try Estimate.check(confidence: 0.9) }
    }
}

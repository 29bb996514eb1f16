import Testing

@testable import Clientele

@Suite("A random walk with seasonal drift")
struct SeasonalDriftTests {
    @Test("one season is the drift method: mean change, s√(h + h²/m), as computed with numpy")
    func plain() throws {
        let drift = try #require(SeasonalDrift([100, 103, 101, 106, 110, 109, 113, 118, 117, 121], seasons: 1))
        let (expected, scale) = drift.forecast(ahead: 4)
        #expect(drift.degreesOfFreedom == 8)
        #expect(abs(expected - 130.33333333333334) < 1e-10)
        #expect(abs(scale - 6.79869268479038) < 1e-10)
    }

    @Test("a pattern that repeats exactly is carried on exactly, with no error left")
    func repeating() throws {
        let pattern = [5.0, 9, 2, 4]
        let values = (0..<14).map { pattern[$0 % 4] + Double($0 / 4) * 3 }
        let drift = try #require(SeasonalDrift(values, seasons: 4))
        #expect(drift.deviation == 0)
        for ahead in 1...9 {
            let place = 13 + ahead
            #expect(abs(drift.forecast(ahead: ahead).expected - (pattern[place % 4] + Double(place / 4) * 3)) < 1e-9)
        }
    }

    @Test("the interval covers the future of random walks with seasonal drift in 95 of 100 cases; seed 11, 1,000 walks")
    func coverage() throws {
        var generator = SeededGenerator(seed: 11)
        let pattern = [4.0, -3, 1, -2]
        var covered = 0
        for _ in 0..<1_000 {
            var values = [0.0]
            for step in 1..<22 { values.append(values[step - 1] + pattern[step % 4] + 0.3 + gaussian(&generator)) }
            let drift = try #require(SeasonalDrift(Array(values.prefix(16)), seasons: 4))
            let (expected, scale) = drift.forecast(ahead: 6)
            let reach = StudentTDistribution(degreesOfFreedom: Double(drift.degreesOfFreedom)).quantile(0.975) * scale
            if abs(values[21] - expected) <= reach { covered += 1 }
        }
        // Four standard errors around 950.
        #expect((922...978).contains(covered), "covered \(covered)")
    }

    @Test("a series too short for its seasons has none")
    func short() {
        #expect(SeasonalDrift([1, 2, 3, 4], seasons: 1) == nil)
        #expect(SeasonalDrift([1, 2, 3, 5, 4], seasons: 1) != nil)
        #expect(SeasonalDrift([Double](repeating: 1, count: 15), seasons: 12) == nil)
        #expect(SeasonalDrift([1, 2, .infinity, 3, 4, 5], seasons: 1) == nil)
    }

    private func gaussian(_ generator: inout SeededGenerator) -> Double {
        NormalDistribution.quantile(max(generator.nextUnit(), 0x1p-53))
    }
}

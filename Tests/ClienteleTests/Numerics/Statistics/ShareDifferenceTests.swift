import Clientele
import Testing

@Suite("The difference of two shares has an interval")
struct ShareDifferenceTests {
    /// Newcombe 1998, table II, contrasts (a) to (h), method 10.
    @Test(
        "Newcombe's table",
        arguments: [
            (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (6, 7, 2, 7, 0.0582, 0.8062),
            (5, 56, 0, 29, -0.0381, 0.1926), (0, 10, 0, 20, -0.1611, 0.2775), (0, 10, 0, 10, -0.2775, 0.2775),
            (10, 10, 0, 20, 0.6791, 1.0000), (10, 10, 0, 10, 0.6075, 1.0000),
        ])
    func newcombe(a: Int, n: Int, b: Int, m: Int, lower: Double, upper: Double) throws {
        let interval = try #require(ShareDifference.newcombe((a, n), (b, m)))
        #expect((interval.lower * 1e4).rounded() / 1e4 == lower && (interval.upper * 1e4).rounded() / 1e4 == upper)
    }

    /// Newcombe 1998, table II, contrasts (a) to (c), method 6; the digits behind are those of a search over the profile likelihood with
    /// scipy 1.17.
    @Test(
        "Miettinen & Nurminen's interval in Newcombe's table",
        arguments: [
            (56, 70, 48, 80, 0.052829713232258116, 0.33817294004813514), (9, 10, 3, 10, 0.17002501671428505, 0.8406495437947061),
            (6, 7, 2, 7, 0.03417554429700331, 0.8534052599689879), (30, 90, 12, 80, 0.05481702685876194, 0.3067112724505334),
        ])
    func miettinenNurminen(a: Int, n: Int, b: Int, m: Int, lower: Double, upper: Double) throws {
        let interval = try #require(ShareDifference.miettinenNurminen((a, n), (b, m)))
        #expect(abs(interval.lower - lower) < 1e-6 && abs(interval.upper - upper) < 1e-6)
    }

    @Test("its ends are the differences at which a score test with rates found by search just rejects")
    func ends() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<30 {
            let (n, m) = (3 + random.next(below: 60), 3 + random.next(below: 60))
            let (a, b) = (random.next(below: n + 1), random.next(below: m + 1))
            let interval = try #require(ShareDifference.miettinenNurminen((a, n), (b, m)))
            #expect(interval.lower <= interval.value && interval.value <= interval.upper)
            if interval.lower > -0.999 { #expect(abs(score(a, n, b, m, interval.lower) - 1.959963984540054) < 2e-3, "\(a)/\(n) \(b)/\(m)") }
            if interval.upper < 0.999 { #expect(abs(score(a, n, b, m, interval.upper) + 1.959963984540054) < 2e-3, "\(a)/\(n) \(b)/\(m)") }
        }
    }

    @Test("at no difference the score is the pooled z-test's")
    func pooled() {
        let z = ShareDifference.score((30, 90), (12, 80), difference: 0)
        let pooled = 42.0 / 170
        let expected = (30.0 / 90 - 12.0 / 80) / (pooled * (1 - pooled) * (1 / 90.0 + 1 / 80.0) * 170 / 169).squareRoot()
        #expect(abs(z - expected) < 1e-9)
    }

    @Test("impossible counts have no interval")
    func impossible() {
        #expect(ShareDifference.newcombe((0, 0), (1, 2)) == nil && ShareDifference.miettinenNurminen((3, 2), (1, 2)) == nil)
        #expect(ShareDifference.newcombe((1, 2), (1, 2), confidence: 1) == nil)
    }

    /// The score statistic with the restricted rates found by a search over the likelihood.
    private func score(_ a: Int, _ n: Int, _ b: Int, _ m: Int, _ difference: Double) -> Double {
        func likelihood(_ rate: Double) -> Double {
            func term(_ count: Int, _ chance: Double) -> Double { count == 0 ? 0 : Double(count) * Libm.log(chance) }
            return term(b, rate) + term(m - b, 1 - rate) + term(a, rate + difference) + term(n - a, 1 - rate - difference)
        }
        var (low, high) = (max(0, -difference), min(1, 1 - difference))
        for _ in 0..<200 {
            let (left, right) = (low + (high - low) / 3, high - (high - low) / 3)
            if likelihood(left) < likelihood(right) { low = left } else { high = right }
        }
        let rate = (low + high) / 2
        let other = rate + difference
        let variance = (other * (1 - other) / Double(n) + rate * (1 - rate) / Double(m)) * Double(n + m) / Double(n + m - 1)
        return (Double(a) / Double(n) - Double(b) / Double(m) - difference) / variance.squareRoot()
    }
}

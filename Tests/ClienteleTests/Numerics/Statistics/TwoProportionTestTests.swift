import Clientele
import Testing

@Suite("Two shares are compared exactly")
struct TwoProportionTestTests {
    typealias Counts = (successes: Int, size: Int)

    @Test(
        "one-sided p-values over all rates are those of scipy 1.17 boschloo_exact",
        arguments: [
            (7, 12, 8, 30, 0.9716740901131082, 0.032959371774775474, 0.9883646339333214, 0.0586142102280878),
            (13, 60, 2, 25, 0.9522012467233927, 0.07820683258921808, 0.9729299292900921, 0.11325870237333303),
            (3, 15, 9, 15, 0.015034006558470163, 0.9903408950194749, 0.030216470712012406, 0.9961124700807491),
            (1, 10, 7, 12, 0.010986037247539179, 0.9909681326872252, 0.02631578947368421, 0.9984520123839009),
            (30, 100, 15, 60, 0.7599260393402321, 0.25715375511108834, 0.8052546664752309, 0.3107024275852022),
        ])
    func oneSided(a: Int, n: Int, b: Int, m: Int, less: Double, greater: Double, fisherLess: Double, fisherGreater: Double) {
        let lower = TwoProportionTest((a, n), (b, m), alternative: .lower, gamma: 0)
        let higher = TwoProportionTest((a, n), (b, m), alternative: .higher, gamma: 0)
        #expect(abs(lower.fisherP - fisherLess) < 1e-12 && abs(higher.fisherP - fisherGreater) < 1e-12)
        // The other side searches for its maximum too, to about six digits.
        #expect(abs(lower.pValue - less) < 2e-6 && abs(higher.pValue - greater) < 2e-6)
    }

    @Test(
        "two-sided p-values are those of a search through all tables and 6,000 rates (scipy 1.17 distributions)",
        arguments: [
            (7, 12, 8, 30, 0.059751720514739, 0.1172284204561756), (3, 15, 9, 15, 0.030069013116947343, 0.06043294142402481),
            (1, 10, 7, 12, 0.021118687225341805, 0.05263157894736842), (30, 100, 15, 60, 0.5130518163803203, 0.6214048551704043),
            (0, 5, 3, 5, 0.06184909034502098, 0.16666666666666666), (2, 40, 9, 60, 0.13992719480459426, 0.21025676820225456),
            (12, 80, 30, 90, 0.005878257850648996, 0.008866846490208644),
        ])
    func twoSided(a: Int, n: Int, b: Int, m: Int, expected: Double, fisher: Double) {
        let test = TwoProportionTest((a, n), (b, m))
        #expect(abs(test.pValue - expected) < 1e-8 && abs(test.fisherP - fisher) < 1e-12)
    }

    @Test(
        "the size is at most 5 % at every common rate, by enumeration of all tables",
        arguments: [(5, 5), (5, 20), (10, 10), (20, 12), (30, 8), (24, 24)])
    func size(n: Int, m: Int) {
        var rejects = [[Bool]](repeating: [Bool](repeating: false, count: m + 1), count: n + 1)
        for x in 0...n {
            for y in 0...m { rejects[x][y] = TwoProportionTest((x, n), (y, m)).pValue <= 0.05 }
        }
        for step in 1...99 {
            let rate = Double(step) / 100
            let first = (0...n).map { binomial($0, n, rate) }
            let second = (0...m).map { binomial($0, m, rate) }
            var size = 0.0
            for x in 0...n {
                for y in 0...m where rejects[x][y] { size += first[x] * second[y] }
            }
            #expect(size <= 0.05 + 1e-12, "\(n), \(m) at \(rate): \(size)")
        }
    }

    @Test("large groups: near the normal p-value of the pooled z-test, and never above Fisher's by more than the share kept back")
    func large() throws {
        for (a, n, b, m) in [(4_100, 50_000, 4_180, 52_000), (560, 5_600, 200, 2_400), (880_000, 9_000_000, 97_000, 1_000_000)] {
            let test = TwoProportionTest((a, n), (b, m))
            let (p, q) = (Double(a) / Double(n), Double(b) / Double(m))
            let pooled = Double(a + b) / Double(n + m)
            let z = (p - q) / (pooled * (1 - pooled) * (1 / Double(n) + 1 / Double(m))).squareRoot()
            let normal = 2 * NormalDistribution.survival(abs(z))
            // In the far tail a normal approximation errs by a larger share.
            if test.pValue > 1e-4 { #expect(abs(test.pValue / normal - 1) < 0.06, "\(test.pValue) \(normal)") }
            #expect(test.pValue <= test.fisherP + 2e-6)
        }
        #expect(TwoProportionTest((2_000, 10_000), (1_000, 10_000)).pValue < 1e-80)
    }

    @Test("groups and successes may be exchanged")
    func symmetry() {
        let seed: UInt64 = 11
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let (n, m) = (1 + random.next(below: 40), 1 + random.next(below: 40))
            let (a, b) = (random.next(below: n + 1), random.next(below: m + 1))
            let p = TwoProportionTest((a, n), (b, m)).pValue
            #expect(p > 0 && p <= 1)
            #expect(abs(p - TwoProportionTest((b, m), (a, n)).pValue) < 1e-9, "seed \(seed): \(a)/\(n) \(b)/\(m)")
            #expect(abs(p - TwoProportionTest((n - a, n), (m - b, m)).pValue) < 1e-9, "seed \(seed): \(a)/\(n) \(b)/\(m)")
        }
    }

    @Test("what cannot be compared gives 1")
    func edges() {
        for (first, second) in [((0, 0), (1, 2)), ((3, 2), (1, 2)), ((-1, 2), (1, 2)), ((0, 5), (0, 9)), ((5, 5), (9, 9))] {
            #expect(TwoProportionTest(first, second).pValue == 1)
        }
        #expect(TwoProportionTest((1, 1), (0, 1)).pValue > 0.4)
    }

    /// The binomial probability by multiplication.
    private func binomial(_ count: Int, _ trials: Int, _ rate: Double) -> Double {
        var mass = 1.0
        for index in 0..<count { mass *= Double(trials - index) / Double(count - index) * rate }
        for _ in count..<trials { mass *= 1 - rate }
        return mass
    }
}

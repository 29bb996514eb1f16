import Clientele
import Foundation
import Testing

@Suite struct RootFindingTests {
    @Test("classic roots come out to the last digits")
    func classic() throws {
        // Wallis 1685: x³ − 2x − 5 = 0. The fixed point of the cosine. Both to 17 digits by mpmath.
        let wallis = try #require(RootFinding.brent(in: 2...3) { $0 * $0 * $0 - 2 * $0 - 5 })
        #expect(abs(wallis - 2.0945514815423265915) < 2e-15)
        let cosine = try #require(RootFinding.brent(in: 0...1) { cos($0) - $0 })
        #expect(abs(cosine - 0.73908513321516064166) < 1e-15)
        // A root of multiplicity nine, for which interpolation is of no use.
        let flat = try #require(RootFinding.brent(in: -1...4, tolerance: 1e-10) { pow($0 - 1, 9) })
        #expect(abs(flat - 1) < 1e-9)
        let tiny = try #require(RootFinding.brent(in: 0...1) { $0 - 1e-30 })
        #expect(abs(tiny - 1e-30) < 1e-44)
    }

    @Test("random monotone functions are zero at the root that is found, with few values", arguments: 0..<50)
    func monotone(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let (root, power) = (10 * generator.nextNormal(), 1 + 2 * Double(generator.next(below: 3)))
        let steep = exp(3 * generator.nextNormal())
        var values = 0
        let found = try #require(
            RootFinding.brent(in: (root - 1 - 50 * generator.nextUnit())...(root + 0.1 + 50 * generator.nextUnit())) { x in
                values += 1
                return steep * (x - root) + pow(x - root, power)
            })
        #expect(abs(found - root) <= 1e-14 * max(1, abs(root)))
        #expect(values < 60)
    }

    @Test("infinite values are taken by their sign")
    func infinities() throws {
        let root = try #require(RootFinding.brent(in: 0...1e6) { $0 < 3 ? -.infinity : $0 - 4 })
        #expect(abs(root - 4) < 1e-14)
        let step = try #require(RootFinding.brent(in: -1...1) { $0 < 0.25 ? -.infinity : .infinity })
        #expect(abs(step - 0.25) < 1e-15)
    }

    @Test("a root at an end is met, and without a change of sign there is none")
    func ends() {
        #expect(RootFinding.brent(in: 0...1) { $0 } == 0)
        #expect(RootFinding.brent(in: -1...0) { $0 } == 0)
        #expect(RootFinding.brent(in: 1...1) { $0 - 1 } == 1)
        #expect(RootFinding.brent(in: 1...2) { $0 } == nil)
        #expect(RootFinding.brent(in: 0...1) { _ in .nan } == nil)
        #expect(RootFinding.brent(in: -1...1) { abs($0) == 1 ? $0 : .nan } == nil)
        #expect(RootFinding.brent(in: 0...Double.infinity) { $0 - 1 } == nil)
        #expect(abs(RootFinding.brent(in: -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude) { $0 - 1 } ?? 0) - 1 < 1e-12)
    }
}

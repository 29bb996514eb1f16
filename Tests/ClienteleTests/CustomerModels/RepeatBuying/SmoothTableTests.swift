import Clientele
import Testing

@Suite("Tables of smooth functions")
struct SmoothTableTests {
    @Test("Functions that are analytic but for the negative axis are given to thirteen digits")
    func accuracy() throws {
        let functions: [(Double) -> Double] = [
            { _ in 3 }, { 1 / $0 }, { $0 }, { Libm.log1p(1 / $0) }, { Libm.pow($0, -2.5) }, { Libm.log1p(39 / $0) / $0 }, { _ in 0 },
        ]
        for (start, end) in [(4.4, 17.6), (4.4, 4.5), (1e-9, 2e-9), (1e250, 3e250), (7, 7), (30, 30.000_000_000_000_1), (26, 39)] {
            for (index, function) in functions.enumerated() {
                // Some of them leave the range of numbers there.
                if start > 1e200, index == 4 || index == 5 { continue }
                let table = try #require(SmoothTable(from: start, to: end, function), "function \(index) from \(start) to \(end)")
                for step in 0...100 {
                    let place = min(start + (end - start) * Double(step) / 100, end)
                    let exact = function(place)
                    #expect(abs(table.value(at: place) - exact) <= 1e-13 * exact, "function \(index) at \(place)")
                }
            }
        }
    }

    @Test("Functions with a corner, a jump, a pole or values that are no numbers are refused")
    func refused() {
        let functions: [(Double) -> Double] = [
            { abs($0 - 2.3) + 1 }, { $0 < 2 ? 1 : 1 + 1e-11 }, { 1 / abs($0 - 2.017) }, { _ in .nan }, { _ in .infinity },
            { 2 + Libm.sin(60 * $0) }, { $0 > 3.9 ? .nan : 1 },
        ]
        for (index, function) in functions.enumerated() {
            #expect(SmoothTable(from: 1, to: 4, function) == nil, "function \(index)")
        }
    }

    @Test("A narrower interval takes fewer terms, a point one")
    func terms() throws {
        let widths = [3, 1, 0.1, 1e-6, 0.0]
        let terms = try widths.map { try #require(SmoothTable(from: 1, to: 1 + $0) { 1 / $0 }).coefficients.count }
        #expect(terms == terms.sorted(by: >) && terms[0] <= 40 && terms[4] == 1)
    }
}

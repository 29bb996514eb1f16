import Clientele
import Testing

@Suite struct MoneyAllocationTests {
    private static func parts(_ units: Int64, _ weights: [Int64]) throws -> [Int64] {
        try Money(minorUnits: units, currency: .eur).allocated(by: weights).map(\.minorUnits)
    }

    @Test("parts add up, and each lies within one unit of its exact share", arguments: 0..<40 as Range<UInt64>)
    func properties(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let units = Int64(bitPattern: random.next()) >> Int64(random.next(below: 64))
            var weights = (0..<1 + random.next(below: 8)).map { _ in
                random.next(below: 4) == 0 ? 0 : Int64(bitPattern: random.next() >> (1 + UInt64(random.next(below: 63))))
            }
            weights[random.next(below: weights.count)] = 1 + Int64(random.next(below: 1_000))
            let parts = try Self.parts(units, weights)
            let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
            #expect(parts.reduce(Int128(0)) { $0 + Int128($1) } == Int128(units))
            for (part, weight) in zip(parts, weights) {
                // |part − units · weight / total| < 1, without dividing; by halves, since the products need 127 bits.
                let exact = (Int128(units) * Int128(weight)).quotientAndRemainder(dividingBy: total)
                let distance = Int128(part) - exact.quotient
                #expect(distance == 0 || (distance == (units < 0 ? -1 : 1) && exact.remainder != 0))
            }
        }
    }

    @Test("the units left over go to the largest remainders, the earlier part first", arguments: 0..<40 as Range<UInt64>)
    func largestRemainders(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let units = Int64(random.next(below: 2_001) - 1_000)
            let weights = (0..<1 + random.next(below: 7)).map { _ in Int64(random.next(below: 12)) } + [1]
            // Hamilton's method by hand: whole shares first, then one unit after the other to whoever misses most.
            let total = weights.reduce(0, +)
            var expected = weights.map { abs(units) * $0 / total }
            var missing = weights.map { abs(units) * $0 % total }
            while expected.reduce(0, +) < abs(units) {
                let next = missing.indices.max { (missing[$0], -$0) < (missing[$1], -$1) } ?? 0
                expected[next] += 1
                missing[next] = -1
            }
            #expect(try Self.parts(units, weights) == expected.map { units < 0 ? -$0 : $0 }, "\(units) by \(weights)")
        }
    }

    @Test("weights in the same proportion divide alike, and a weight of nothing gets nothing")
    func scale() throws {
        #expect(try Self.parts(100, [1, 2, 4]) == Self.parts(100, [1_000, 2_000, 4_000]))
        #expect(try Self.parts(101, [0, 1, 0, 1]) == [0, 51, 0, 50])
        #expect(try Self.parts(0, [3, 4]) == [0, 0])
        #expect(try Self.parts(.min, [1]) == [.min])
        #expect(try Self.parts(.min, [.max, .max]) == [.min / 2, .min / 2])
        #expect(try Self.parts(.max, [.max, .max, .max]).reduce(0, +) == .max)
    }

    @Test("weights that divide nothing are errors", arguments: [[], [0, 0], [1, -1], [.min]] as [[Int64]])
    func badWeights(weights: [Int64]) {
        #expect {
            _ = try Self.parts(100, weights)
        } throws: { ($0 as? ClienteleError)?.code == .invalidArgument }
    }
}

import Clientele
import Foundation
import Testing

@Suite struct ShareTests {
    @Test("shares are reduced, equal however written, and ordered as fractions", arguments: 0..<20 as Range<UInt64>)
    func fractions(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        func share() throws -> (share: Share, part: Int64, whole: Int64) {
            let whole = 1 + random.next(below: random.next(below: 2) == 0 ? 12 : Int(Int32.max))
            let part = random.next(below: whole + 1)
            return (try Share(Int32(part), of: Int32(whole)), Int64(part), Int64(whole))
        }
        for _ in 0..<300 {
            let (first, second) = (try share(), try share())
            #expect((first.share == second.share) == (first.part * second.whole == second.part * first.whole))
            #expect((first.share < second.share) == (first.part * second.whole < second.part * first.whole))
            #expect(Int64(first.share.numerator) * first.whole == first.part * Int64(first.share.denominator))
            #expect(!(2...12).contains { first.share.numerator % $0 == 0 && first.share.denominator % $0 == 0 } || first.part == 0)
            #expect(first.share.value == Double(first.part) / Double(first.whole))
            let total = Int128(random.next(below: 1_000))
            let part = Int128(random.next(below: 1_000))
            #expect(first.share.isAbove(part, of: total) == (part * Int128(first.whole) < total * Int128(first.part)))
        }
    }

    @Test("shares are read from percent and decimals")
    func texts() throws {
        #expect(try Share(percent: 80) == Share(4, of: 5))
        #expect(try Share(decimal: "0.8") == Share(4, of: 5))
        #expect(try Share(decimal: "0.00000001").denominator == 100_000_000)
        #expect(try Share(decimal: "1") == Share(1, of: 1))
        #expect(try Share(decimal: "0") == Share(0, of: 7))
        for bad in ["1.00000001", "-0.1", "0.123456789", "", "80%", ".8", "0,8", "2"] {
            #expect(throws: ClienteleError.self, "\(bad)") { try Share(decimal: bad) }
        }
        for (part, whole) in [(1, 0), (-1, 2), (3, 2), (1, -2), (.min, .min), (.max, .min)] as [(Int32, Int32)] {
            #expect(throws: ClienteleError.self, "\(part)/\(whole)") { try Share(part, of: whole) }
        }
        #expect(throws: ClienteleError.self) { try Share(percent: 101) }
    }

    @Test("shares are written to JSON and read back")
    func coding() throws {
        let share = try Share(6, of: 8)
        #expect(try JSONDecoder().decode(Share.self, from: JSONEncoder().encode(share)) == share)
        #expect(throws: (any Error).self) { try JSONDecoder().decode(Share.self, from: Data(#"{"numerator":3,"denominator":0}"#.utf8)) }
    }
}

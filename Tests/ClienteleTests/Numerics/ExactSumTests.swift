import Clientele
import Testing

@Suite struct ExactSumTests {
    @Test("sums pass 64 bits and come back")
    func wide() {
        #expect(ExactSum(of: [.max, .max, .max]).value == 3 * Int128(Int64.max))
        #expect(ExactSum(of: [.max, 1]).narrowed == nil)
        #expect(ExactSum(of: [.max, 1, -1]).narrowed == .max)
        #expect(ExactSum(of: [.min, -1]).narrowed == nil)
        #expect(ExactSum(of: []).narrowed == 0)
        #expect(ExactSum(5).value == 5)
    }

    @Test("parts summed in any order and merged give the same sum", arguments: 0..<10 as Range<UInt64>)
    func merging(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let numbers = (0..<500).map { _ in Int64(bitPattern: random.next()) }
        let expected = numbers.reduce(Int128(0)) { $0 + Int128($1) }
        let cut = random.next(below: numbers.count)
        var first = ExactSum(of: numbers[..<cut].shuffled(using: &random))
        first.merge(ExactSum(of: numbers[cut...].shuffled(using: &random)))
        #expect(first.value == expected)
    }
}

import Testing

@testable import Clientele

@Suite struct TextOrderTests {
    /// The texts' numbers in byte order, by the obvious way.
    private func expected(_ texts: [[UInt8]]) -> [UInt32] {
        texts.indices.sorted { texts[$0].lexicographicallyPrecedes(texts[$1]) }.map { UInt32($0) }
    }

    private func order(_ texts: [[UInt8]]) -> [UInt32] {
        var ends: [Int] = []
        for text in texts { ends.append((ends.last ?? 0) + text.count) }
        return texts.flatMap { $0 }.withUnsafeBufferPointer { TextOrder($0, ends: ends).numbers() }
    }

    @Test(arguments: [0, 1, 2, 63, 64, 65, 300, 5_000]) func `puts random texts in the order of their bytes`(count: Int) {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededGenerator(seed: seed)
        for letters in [2, 5, 256] {
            var texts: Set<[UInt8]> = []
            for _ in 0..<count { texts.insert((0..<random.next(below: 24)).map { _ in UInt8(random.next(below: letters)) }) }
            let unordered = texts.sorted { $0.count < $1.count || $0.count == $1.count && $0.hashValue < $1.hashValue }
            #expect(order(unordered) == expected(unordered), "seed \(seed)")
        }
    }

    @Test func `looks as far into texts as it must`() {
        // Alike for 100 bytes, then for 8 more in parts, then different.
        let start = [UInt8](repeating: 7, count: 100)
        var texts: [[UInt8]] = []
        for part in 0..<4 {
            for number in 0..<200 { texts.append(start + [UInt8](repeating: UInt8(part), count: 9) + [UInt8(number * 37 % 200), 1]) }
        }
        texts.reverse()
        #expect(order(texts) == expected(texts))
    }

    @Test func `tells a text that ends from one that goes on with zeros`() {
        var texts: [[UInt8]] = []
        for zeros in 0..<40 { for letter in UInt8(0)..<4 { texts.append([letter + 1] + [UInt8](repeating: 0, count: zeros)) } }
        texts.reverse()
        #expect(order(texts) == expected(texts))
    }

    @Test func `leaves texts that came in order where they are`() {
        let texts = (0..<500).map { Array("id-\($0 + 1_000)".utf8) }
        #expect(order(texts) == Array(0..<500))
    }
}

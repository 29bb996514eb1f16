import Testing

@testable import Clientele

@Suite("The checksum is CRC-32C")
struct CRC32CTests {
    @Test("It has the published check value and those of RFC 3720, appendix B.4")
    func published() {
        let read: [UInt8] = [
            0x01, 0xC0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x14, 0, 0, 0, 0, 0, 0x04, 0, 0, 0, 0, 0x14, 0, 0, 0, 0x18, 0x28, 0, 0, 0,
            0,
            0, 0, 0, 0x02, 0, 0, 0, 0, 0, 0, 0,
        ]
        #expect(checksum(Array("123456789".utf8)) == 0xE306_9283)
        #expect(checksum([UInt8](repeating: 0, count: 32)) == 0x8A91_36AA)
        #expect(checksum([UInt8](repeating: 0xFF, count: 32)) == 0x62A8_AB43)
        #expect(checksum(Array(0..<32)) == 0x46DD_794E)
        #expect(checksum((0..<32).reversed()) == 0x113F_DB5C)
        #expect(checksum(read) == 0xD996_3A56)
        #expect(checksum([]) == 0)
    }

    @Test("It is the division of polynomials, bit by bit, however the bytes are cut and aligned", arguments: 1...20 as ClosedRange<UInt64>)
    func longDivision(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let bytes = (0..<generator.next(below: 300)).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
        var state = UInt32.max
        for byte in bytes {
            for bit in 0..<8 {
                let isOdd = (state ^ UInt32(byte >> UInt8(bit))) & 1 == 1
                state = (state >> 1) ^ (isOdd ? 0x82F6_3B78 : 0)
            }
        }
        var streamed = CRC32C()
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + generator.next(below: 40))
            bytes[start..<end].withUnsafeBytes { streamed.add($0) }
            start = end
        }
        #expect(checksum(bytes) == ~state, "seed \(seed)")
        #expect(streamed.value == ~state, "seed \(seed)")
    }

    private func checksum(_ bytes: [UInt8]) -> UInt32 { bytes.withUnsafeBytes { CRC32C.of($0) } }
}

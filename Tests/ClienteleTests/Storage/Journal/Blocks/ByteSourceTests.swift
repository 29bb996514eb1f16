import Testing

@testable import Clientele

@Suite("Bytes are written and read without trust")
struct ByteSourceTests {
    @Test("Every number and text comes back as it was written, in as few bytes as it takes")
    func roundTrip() throws {
        var generator = SeededGenerator(seed: 5)
        let numbers = (0..<64).flatMap { bits in [UInt64(1) << UInt64(bits), (1 << UInt64(bits)) - 1] } + [.max, generator.next()]
        let texts = ["", "a", "\u{0}", "é", "e\u{301}", "漢字", "👩‍👩‍👧", String(repeating: "long ", count: 1_000)]
        var sink = ByteSink()
        for number in numbers {
            let before = sink.count
            sink.appendVarint(number)
            #expect(sink.count - before == max(1, (64 - number.leadingZeroBitCount + 6) / 7))
            sink.appendZigzag(Int64(bitPattern: number))
            sink.appendUInt64(number)
            sink.appendUInt32(UInt32(truncatingIfNeeded: number))
        }
        for text in texts { sink.appendText(text) }
        try sink.bytes.withUnsafeBytes { bytes in
            var source = ByteSource(bytes)
            for number in numbers {
                #expect(try source.readVarint() == number)
                #expect(try source.readZigzag() == Int64(bitPattern: number))
                #expect(try source.readUInt64() == number)
                #expect(try source.readUInt32() == UInt32(truncatingIfNeeded: number))
            }
            for text in texts { #expect(try Array(source.readText().utf8) == Array(text.utf8)) }
            try source.requireEnd()
        }
    }

    @Test("Numbers stand with their lowest byte first")
    func layout() {
        var sink = ByteSink()
        sink.appendUInt32(0x0102_0304)
        sink.appendUInt64(0x0102_0304_0506_0708)
        sink.appendVarint(300)
        sink.appendZigzag(-2)
        sink.appendText("é")
        #expect(sink.bytes == [4, 3, 2, 1, 8, 7, 6, 5, 4, 3, 2, 1, 0xAC, 2, 3, 2, 0xC3, 0xA9])
    }

    @Test(
        "A varint that is cut off, too long or longer than it need be is refused",
        arguments: [
            [], [0x80], [0x80, 0x00], [0xFF, 0x80, 0x00], [UInt8](repeating: 0x80, count: 20), [UInt8](repeating: 0xFF, count: 9) + [2],
            [UInt8](repeating: 0xFF, count: 10) + [1],
        ] as [[UInt8]])
    func badVarint(bytes: [UInt8]) {
        #expect(throws: BlockFault.self) { try read(bytes) { source throws(BlockFault) in _ = try source.readVarint() } }
    }

    @Test(
        "A text that is cut off, has a forged length or is no UTF-8 is refused",
        arguments: [
            [1], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 65], [1, 0xFF], [1, 0xC3], [2, 0xC0, 0x80],
            [3, 0xED, 0xA0, 0x80],
        ] as [[UInt8]])
    func badText(bytes: [UInt8]) {
        #expect(throws: BlockFault.self) { try read(bytes) { source throws(BlockFault) in _ = try source.readText() } }
    }

    @Test("A fault names the byte, counted from the origin")
    func offset() {
        #expect(throws: BlockFault(offset: 102, what: "ends too early")) {
            try [1, 2, 3].withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
                var source = ByteSource(UnsafeRawBufferPointer(rebasing: bytes[..<3]), origin: 100)
                _ = try source.readByte()
                _ = try source.readByte()
                _ = try source.readUInt32()
            }
        }
    }

    private func read(_ bytes: [UInt8], _ body: (inout ByteSource) throws(BlockFault) -> Void) throws {
        try bytes.withUnsafeBytes { bytes in
            var source = ByteSource(bytes)
            try body(&source)
        }
    }
}

import Testing

@testable import Clientele

@Suite("Integers are packed by how far they lie apart")
struct PackedIntegersTests {
    @Test(
        "The ends of every width come back, in as few bytes as hold them, from wherever they start",
        arguments: [(0, 0), (1, 1), (0xFF, 1), (0x100, 2), (0xFFFF, 2), (0x1_0000, 4), (0xFFFF_FFFF, 4), (0x1_0000_0000, 8), (.max, 8)]
            as [(UInt64, Int)])
    func widths(spread: UInt64, width: Int) throws {
        for least in [Int64.min, -70_000, -1, 0, 5, .max] {
            let most = least &+ Int64(bitPattern: spread)
            guard most >= least else { continue }
            let values = [most, least, least &+ Int64(bitPattern: spread / 2), most]
            var sink = ByteSink()
            PackedIntegers.write(values, to: &sink)
            var start = ByteSink()
            start.append(UInt8(width))
            start.appendZigzag(least)
            #expect(Array(sink.bytes.prefix(start.count)) == start.bytes)
            #expect(sink.count == start.count + 4 * width)
            let found = try sink.bytes.withUnsafeBytes { bytes in
                var source = ByteSource(bytes)
                let values = try PackedIntegers.read(&source, count: 4)
                try source.requireEnd()
                return values
            }
            #expect(found == values)
        }
    }

    @Test("A width that there is not, and too few bytes, are refused", arguments: [[3, 0, 0, 0, 0], [2, 0, 0], [1], []] as [[UInt8]])
    func refused(bytes: [UInt8]) {
        #expect(throws: BlockFault.self) {
            try bytes.withUnsafeBytes { bytes in
                var source = ByteSource(bytes)
                _ = try PackedIntegers.read(&source, count: 2)
            }
        }
    }
}

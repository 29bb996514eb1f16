/// The checksum CRC-32C (Castagnoli, Bräuer and Herrmann 1993; RFC 3720): polynomial 1EDC6F41₁₆ with the bits reflected, start and end
/// inverted.
///
/// Sixteen bytes a step, each looked up in a table of its own ("slicing", Kounavis and Berry 2005).
struct CRC32C: Sendable {
    private var state = UInt32.max

    init() {}

    /// The checksum of the bytes so far.
    var value: UInt32 { ~state }

    /// The checksum of some bytes.
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
        var checksum = CRC32C()
        checksum.add(bytes)
        return checksum.value
    }

    /// Takes more bytes; where they are cut makes no difference.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress else { return }
        let before = state
        state = CRC32C.tables.withUnsafeBufferPointer { tables in
            tables.baseAddress.map { CRC32C.advance(before, over: start, count: bytes.count, tables: $0) } ?? before
        }
    }

    private static func advance(
        _ state: UInt32, over bytes: UnsafeRawPointer, count: Int, tables: UnsafePointer<UInt32>
    ) -> UInt32 {
        var state = state
        var offset = 0
        while offset &+ 16 <= count {
            let low = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) ^ UInt64(state)
            let high = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self))
            state = eight(low, tables + 8 * 256) ^ eight(high, tables)
            offset &+= 16
        }
        while offset < count {
            let byte = bytes.load(fromByteOffset: offset, as: UInt8.self)
            state = tables[Int(truncatingIfNeeded: (state ^ UInt32(byte)) & 0xFF)] ^ (state >> 8)
            offset &+= 1
        }
        return state
    }

    /// Looks eight bytes up, the first of them in the last of eight tables.
    @inline(__always)
    private static func eight(_ word: UInt64, _ tables: UnsafePointer<UInt32>) -> UInt32 {
        @inline(__always) func entry(_ byte: UInt64) -> UInt32 {
            tables[Int(truncatingIfNeeded: (7 &- byte) &* 256 &+ ((word >> (byte &* 8)) & 0xFF))]
        }
        return entry(0) ^ entry(1) ^ entry(2) ^ entry(3) ^ entry(4) ^ entry(5) ^ entry(6) ^ entry(7)
    }

    /// Sixteen tables of 256 entries: table *k* has what a byte does to the state when *k* more bytes follow it in the step.
    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 16 * 256)
        for byte in 0..<256 {
            var entry = UInt32(byte)
            for _ in 0..<8 { entry = entry & 1 == 1 ? (entry >> 1) ^ 0x82F6_3B78 : entry >> 1 }
            tables[byte] = entry
        }
        for place in 256..<tables.count {
            let previous = tables[place - 256]
            tables[place] = tables[Int(previous & 0xFF)] ^ (previous >> 8)
        }
        return tables
    }()
}

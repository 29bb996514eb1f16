/// One bit a row, the first row lowest in the first byte.
struct RowBits {
    private var bytes: [UInt8]
    /// How many rows there are.
    let count: Int
    /// How many rows have their bit set.
    private(set) var ones = 0

    /// Makes bits that are all unset.
    init(count: Int) {
        bytes = [UInt8](repeating: 0, count: (count + 7) / 8)
        self.count = count
    }

    /// Reads the bits of all rows; the bits that are left over in the last byte are zero.
    init(_ source: inout ByteSource, count: Int) throws(BlockFault) {
        bytes = try Array(source.readBytes((count + 7) / 8))
        self.count = count
        if count % 8 != 0, let last = bytes.last, last >> UInt8(count % 8) != 0 { throw source.fault("has a bit of a row that it has not") }
        for byte in bytes { ones += byte.nonzeroBitCount }
    }

    subscript(row: Int) -> Bool { bytes[row >> 3] & (1 << UInt8(row & 7)) != 0 }

    /// Sets the bit of a row, which was unset.
    mutating func set(_ row: Int) {
        bytes[row >> 3] |= 1 << UInt8(row & 7)
        ones += 1
    }

    func write(to sink: inout ByteSink) {
        sink.append(contentsOf: bytes)
    }
}

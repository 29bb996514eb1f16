/// A reader of bytes that nobody vouches for: it never reads past their end, and every fault says where.
///
/// It is only good as long as the memory that it was made over.
struct ByteSource {
    private let bytes: UnsafeRawBufferPointer
    private let origin: Int
    private(set) var position = 0

    /// Reads some bytes.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - origin: The offset of their first one, for faults.
    init(_ bytes: UnsafeRawBufferPointer, origin: Int = 0) {
        self.bytes = bytes
        self.origin = origin
    }

    /// The offset of the next byte, counted from where the origin is counted from.
    var offset: Int { origin &+ position }

    /// How many bytes are left.
    var remaining: Int { bytes.count &- position }

    /// A fault at the next byte.
    func fault(_ what: String, isFromLaterVersion: Bool = false) -> BlockFault {
        BlockFault(offset: offset, what: what, isFromLaterVersion: isFromLaterVersion)
    }

    /// Throws unless all bytes have been read.
    func requireEnd() throws(BlockFault) {
        guard remaining == 0 else { throw fault("goes on where it should end") }
    }

    mutating func readByte() throws(BlockFault) -> UInt8 {
        guard remaining > 0 else { throw fault("ends too early") }
        defer { position &+= 1 }
        return bytes[position]
    }

    /// The next bytes, without a copy.
    mutating func readBytes(_ count: Int) throws(BlockFault) -> UnsafeRawBufferPointer {
        guard count >= 0, count <= remaining else { throw fault("ends too early") }
        defer { position &+= count }
        return UnsafeRawBufferPointer(rebasing: bytes[position..<position &+ count])
    }

    /// A reader of the next bytes alone.
    mutating func readPart(_ count: Int) throws(BlockFault) -> ByteSource {
        let start = offset
        return ByteSource(try readBytes(count), origin: start)
    }

    mutating func readUInt32() throws(BlockFault) -> UInt32 {
        UInt32(littleEndian: try readBytes(4).loadUnaligned(as: UInt32.self))
    }

    mutating func readUInt64() throws(BlockFault) -> UInt64 {
        UInt64(littleEndian: try readBytes(8).loadUnaligned(as: UInt64.self))
    }

    /// A varint of at most ten bytes, in the one shortest way to write it.
    mutating func readVarint() throws(BlockFault) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try readByte()
            guard shift < 63 || byte <= 1 else { throw fault("has a number of more than 64 bits") }
            value |= UInt64(byte & 0x7F) << shift
            guard byte & 0x80 != 0 else {
                guard byte != 0 || shift == 0 else { throw fault("has a number that is longer than it need be") }
                return value
            }
            shift &+= 7
        }
    }

    /// A count or length up to a limit, so that a forged one makes nobody allocate.
    mutating func readCount(atMost limit: Int) throws(BlockFault) -> Int {
        let value = try readVarint()
        guard let count = Int(exactly: value), count <= limit else { throw fault("has a count of \(value) where \(limit) is the most") }
        return count
    }

    mutating func readZigzag() throws(BlockFault) -> Int64 {
        let value = try readVarint()
        return Int64(bitPattern: (value >> 1) ^ (0 &- (value & 1)))
    }

    mutating func readText() throws(BlockFault) -> String {
        let bytes = try readBytes(readCount(atMost: remaining))
        guard let text = String(validating: bytes, as: UTF8.self) else { throw fault("has a text that is no valid UTF-8") }
        return text
    }
}

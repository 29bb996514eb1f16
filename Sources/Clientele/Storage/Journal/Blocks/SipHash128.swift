/// SipHash-2-4 with 128 bits of output (Aumasson and Bernstein 2012): a keyed fingerprint of bytes that come in pieces.
struct SipHash128: Sendable {
    private var v0: UInt64
    private var v1: UInt64
    private var v2: UInt64
    private var v3: UInt64
    /// The last bytes that make no word of eight yet, the first of them lowest.
    private var tail: UInt64 = 0
    private var count: UInt64 = 0

    /// Begins a fingerprint.
    ///
    /// - Parameter key: The 16 bytes of the key as two words, each with its first byte lowest.
    init(key: (UInt64, UInt64)) {
        v0 = key.0 ^ 0x736F_6D65_7073_6575
        v1 = key.1 ^ 0x646F_7261_6E64_6F6D ^ 0xEE
        v2 = key.0 ^ 0x6C79_6765_6E65_7261
        v3 = key.1 ^ 0x7465_6462_7974_6573
    }

    /// Takes more bytes; where they are cut makes no difference.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress else { return }
        var offset = 0
        while offset < bytes.count && count & 7 != 0 {
            take(start.load(fromByteOffset: offset, as: UInt8.self))
            offset &+= 1
        }
        while offset &+ 8 <= bytes.count {
            compress(UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            count &+= 8
            offset &+= 8
        }
        while offset < bytes.count {
            take(start.load(fromByteOffset: offset, as: UInt8.self))
            offset &+= 1
        }
    }

    /// The fingerprint as two words, each with its first byte lowest; nothing is added afterwards.
    mutating func finish() -> (UInt64, UInt64) {
        compress(tail | (count << 56))
        v2 ^= 0xEE
        for _ in 0..<4 { round() }
        let first = v0 ^ v1 ^ v2 ^ v3
        v1 ^= 0xDD
        for _ in 0..<4 { round() }
        return (first, v0 ^ v1 ^ v2 ^ v3)
    }

    private mutating func take(_ byte: UInt8) {
        tail |= UInt64(byte) << ((count & 7) &* 8)
        count &+= 1
        guard count & 7 == 0 else { return }
        compress(tail)
        tail = 0
    }

    @inline(__always)
    private mutating func compress(_ word: UInt64) {
        v3 ^= word
        round()
        round()
        v0 ^= word
    }

    @inline(__always)
    private mutating func round() {
        v0 &+= v1
        v1 = SipHash128.rotate(v1, 13) ^ v0
        v0 = SipHash128.rotate(v0, 32)
        v2 &+= v3
        v3 = SipHash128.rotate(v3, 16) ^ v2
        v0 &+= v3
        v3 = SipHash128.rotate(v3, 21) ^ v0
        v2 &+= v1
        v1 = SipHash128.rotate(v1, 17) ^ v2
        v2 = SipHash128.rotate(v2, 32)
    }

    @inline(__always)
    private static func rotate(_ word: UInt64, _ bits: UInt64) -> UInt64 { (word &<< bits) | (word &>> (64 &- bits)) }
}

/// 128 bits that stand for something that is not kept itself.
struct Hash128: Hashable, Sendable {
    let high: UInt64
    let low: UInt64

    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Hashes bytes with the key of a store, so that nobody can tell from two stores whether they hold the same.
    init(of parts: [[UInt8]], key: Hash128) {
        var hash = SipHash128(key: (key.high, key.low))
        for part in parts { part.withUnsafeBytes { hash.add($0) } }
        (high, low) = hash.finish()
    }

    static func random() -> Hash128 {
        Hash128(high: .random(in: .min ... .max), low: .random(in: .min ... .max))
    }
}

extension ByteSink {
    mutating func add(_ hash: Hash128) {
        appendUInt64(hash.high)
        appendUInt64(hash.low)
    }
}

extension ByteSource {
    mutating func hash128() throws(BlockFault) -> Hash128 {
        Hash128(high: try readUInt64(), low: try readUInt64())
    }
}

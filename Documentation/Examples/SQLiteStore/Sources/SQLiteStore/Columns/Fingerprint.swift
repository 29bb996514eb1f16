import Clientele

/// What tells one batch of facts from another, without a way back to the facts: a SipHash-2-4 of all columns.
///
/// The key is the store's own. It makes the fingerprint the same in every process, and of no use to anybody outside the store who
/// would like to know whether some facts were once in it.
struct Fingerprint: ColumnSink {
    /// The secret of one store.
    struct Key: Sendable {
        let low: Int64
        let high: Int64
    }

    private var state: (UInt64, UInt64, UInt64, UInt64)
    private var words: UInt64 = 0

    init(_ key: Key) {
        let (low, high) = (UInt64(bitPattern: key.low), UInt64(bitPattern: key.high))
        state = (low ^ 0x736f_6d65_7073_6575, high ^ 0x646f_7261_6e64_6f6d, low ^ 0x6c79_6765_6e65_7261, high ^ 0x7465_6462_7974_6573)
    }

    /// The fingerprint of a batch, as a column keeps it.
    static func of(_ batch: RecordBatch, key: Key) throws -> Int64 {
        var fingerprint = Fingerprint(key)
        for kind in storedKinds { try fingerprint.add(kind, of: batch) }
        return fingerprint.finished()
    }

    /// The fingerprint of one text.
    static func of(_ text: UnsafeBufferPointer<UInt8>, key: Key) -> Int64 {
        var fingerprint = Fingerprint(key)
        fingerprint.add(text)
        return fingerprint.finished()
    }

    private mutating func add<Record: StoredRow>(_ kind: Record.Type, of batch: RecordBatch) throws {
        let records = batch.records(of: kind)
        absorb(UInt64(records.count))
        for record in records {
            add(record.storedCustomerID)
            try add(record.storedDay)
            try record.describe(in: &self)
        }
    }

    mutating func add(_ number: Int64?) {
        guard let number else { return absorb(0) }
        absorb(1)
        absorb(UInt64(bitPattern: number))
    }

    mutating func add(_ text: String?) {
        guard var text else { return absorb(2) }
        text.withUTF8 { add($0) }
    }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        absorb(UInt64(bytes.count) << 8 | 3)
        let raw = UnsafeRawBufferPointer(bytes)
        var offset = 0
        while offset + 8 <= raw.count {
            absorb(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            offset += 8
        }
        var rest: UInt64 = 0
        for byte in raw[offset...].reversed() { rest = rest << 8 | UInt64(byte) }
        absorb(rest)
    }

    mutating func add(_ customer: CustomerID?) { add(customer?.text) }

    private mutating func absorb(_ word: UInt64) {
        words &+= 1
        state.3 ^= word
        mix()
        mix()
        state.0 ^= word
    }

    private mutating func finished() -> Int64 {
        absorb(words)
        state.2 ^= 0xff
        for _ in 0..<4 { mix() }
        return Int64(bitPattern: state.0 ^ state.1 ^ state.2 ^ state.3)
    }

    private mutating func mix() {
        func rotated(_ word: UInt64, _ by: UInt64) -> UInt64 { word << by | word >> (64 - by) }
        state.0 &+= state.1
        state.2 &+= state.3
        state.1 = rotated(state.1, 13) ^ state.0
        state.3 = rotated(state.3, 16) ^ state.2
        state.0 = rotated(state.0, 32)
        state.2 &+= state.1
        state.0 &+= state.3
        state.1 = rotated(state.1, 17) ^ state.2
        state.3 = rotated(state.3, 21) ^ state.0
        state.2 = rotated(state.2, 32)
    }
}

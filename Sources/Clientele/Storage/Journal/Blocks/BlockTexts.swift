/// A column of texts as it was read: the texts where they lie, and for each row which is its own.
///
/// The bytes of every text are valid UTF-8.
struct BlockTexts {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let ends: [Int]
    /// For each row the number of its text plus one, or 0 for none.
    let codes: [Int64]

    /// How many texts there are; in a dictionary they need not all be different, nor in use.
    var count: Int { ends.count }

    /// Reads the whole column.
    init(_ source: ByteSource, rows: Int) throws(BlockFault) {
        var source = source
        guard source.remaining > 0 else {
            bytes = UnsafeBufferPointer(start: nil, count: 0)
            ends = []
            codes = [Int64](repeating: 0, count: rows)
            return
        }
        switch try ColumnForm.read(&source) {
        case .complete:
            (ends, bytes) = try BlockTexts.readTexts(&source, count: rows)
            codes = (0..<Int64(rows)).map { $0 + 1 }
        case .partial:
            let present = try RowBits(&source, count: rows)
            (ends, bytes) = try BlockTexts.readTexts(&source, count: present.ones)
            codes = BlockTexts.numbered(present)
        case .dictionary:
            let count = try source.readCount(atMost: rows)
            (ends, bytes) = try BlockTexts.readTexts(&source, count: count)
            codes = try PackedIntegers.read(&source, count: rows)
            for code in codes where code < 0 || code > Int64(count) { throw source.fault("has a row with the text \(code) of \(count)") }
        }
        try source.requireEnd()
    }

    /// The bytes of the text of a number below ``count``.
    subscript(number: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]])
    }

    /// The text of a number below ``count`` as a string of its own.
    func string(_ number: Int) -> String {
        String(decoding: self[number], as: UTF8.self)
    }

    private static func numbered(_ present: RowBits) -> [Int64] {
        var last: Int64 = 0
        return (0..<present.count).map { row in
            guard present[row] else { return 0 }
            last += 1
            return last
        }
    }

    private static func readTexts(
        _ source: inout ByteSource, count: Int
    ) throws(BlockFault) -> (ends: [Int], bytes: UnsafeBufferPointer<UInt8>) {
        let lengths = try PackedIntegers.read(&source, count: count)
        var ends: [Int] = []
        ends.reserveCapacity(count)
        var end = 0
        for length in lengths {
            guard length >= 0, length <= Int64(source.remaining - end) else { throw source.fault("has a text of \(length) bytes") }
            end += Int(length)
            ends.append(end)
        }
        let bytes = try source.readBytes(end).assumingMemoryBound(to: UInt8.self)
        guard isValid(bytes, ends) else { throw source.fault("has a text that is no valid UTF-8") }
        return (ends, bytes)
    }

    /// Texts are all valid when they are so side by side and none begins within a character.
    private static func isValid(_ bytes: UnsafeBufferPointer<UInt8>, _ ends: [Int]) -> Bool {
        if isASCII(bytes) { return true }
        guard String(validating: bytes, as: UTF8.self) != nil else { return false }
        return ends.allSatisfy { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
    }

    private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        var offset = 0
        var all: UInt64 = 0
        while offset &+ 8 <= raw.count {
            all |= raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            offset &+= 8
        }
        while offset < raw.count {
            all |= UInt64(raw[offset])
            offset &+= 1
        }
        return all & 0x8080_8080_8080_8080 == 0
    }
}

/// The 20 bytes before a frame's payload.
///
/// ```
/// 0  magic, the letters CLJF
/// 4  kind, and three bytes of zero
/// 8  length of the payload
/// 12 CRC-32C of the payload
/// 16 CRC-32C of the file's number, the frame's offset in the file, and the 16 bytes before
/// ```
///
/// All numbers are little-endian. The second checksum makes a forged length known before it is followed, and a frame that was copied to
/// another place, or left over from another file, is none.
struct FrameHeader: Sendable {
    static let size = 20
    /// The size of a whole mark or seal.
    static let markSize = size + 8
    private static let magic: UInt32 = 0x464A_4C43

    let kind: FrameKind
    let length: Int
    let payloadChecksum: UInt32

    /// Makes the header of a payload.
    init(_ kind: FrameKind, of payload: UnsafeRawBufferPointer) throws {
        guard payload.count <= Int(UInt32.max) else {
            throw ClienteleError(
                .invalidRecord, "\(payload.count) bytes are too many for one block of records", remedy: "shorten the texts of the records")
        }
        self.kind = kind
        length = payload.count
        payloadChecksum = CRC32C.of(payload)
    }

    /// Reads a header; `nil` for bytes that are none at that place.
    init?(_ bytes: UnsafeRawBufferPointer, file: UInt64, offset: Int) {
        guard bytes.count >= FrameHeader.size, FrameHeader.word(bytes, 0) == FrameHeader.magic else { return nil }
        let sum = FrameHeader.checksum(UnsafeRawBufferPointer(rebasing: bytes[..<16]), file: file, offset: offset)
        guard sum == FrameHeader.word(bytes, 16), let kind = FrameKind(rawValue: bytes[4]) else { return nil }
        self.kind = kind
        length = Int(FrameHeader.word(bytes, 8))
        payloadChecksum = FrameHeader.word(bytes, 12)
    }

    /// Whether bytes could begin a header.
    static func mayStart(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
        bytes.count - index >= 4 && bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self).littleEndian == magic
    }

    /// Adds the header to the bytes of a file.
    func append(to bytes: inout [UInt8], file: UInt64, offset: Int) {
        let start = bytes.count
        for word in [FrameHeader.magic, UInt32(kind.rawValue), UInt32(truncatingIfNeeded: length), payloadChecksum] {
            FrameHeader.append(word, to: &bytes)
        }
        let sum = bytes.withUnsafeBytes { bytes in
            FrameHeader.checksum(UnsafeRawBufferPointer(rebasing: bytes[start...]), file: file, offset: offset)
        }
        FrameHeader.append(sum, to: &bytes)
    }

    private static func append(_ word: UInt32, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
        bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian
    }

    private static func checksum(_ bytes: UnsafeRawBufferPointer, file: UInt64, offset: Int) -> UInt32 {
        var sum = CRC32C()
        withUnsafeBytes(of: file.littleEndian) { sum.add($0) }
        withUnsafeBytes(of: UInt64(truncatingIfNeeded: offset).littleEndian) { sum.add($0) }
        sum.add(bytes)
        return sum.value
    }
}

@testable import Clientele

/// Frames that nobody wrote and whose checksums are right.
enum ForgedFrame {
    /// A header that announces a payload of any length.
    static func header(kind: UInt8, length: UInt32, payloadChecksum: UInt32, file: UInt64, offset: Int) -> [UInt8] {
        var bytes = Array("CLJF".utf8)
        for word in [UInt32(kind), length, payloadChecksum] { withUnsafeBytes(of: word.littleEndian) { bytes += $0 } }
        var sum = CRC32C()
        withUnsafeBytes(of: file.littleEndian) { sum.add($0) }
        withUnsafeBytes(of: UInt64(truncatingIfNeeded: offset).littleEndian) { sum.add($0) }
        bytes.withUnsafeBytes { sum.add($0) }
        withUnsafeBytes(of: sum.value.littleEndian) { bytes += $0 }
        return bytes
    }

    /// A file in which a frame has another payload of the same length.
    static func replacing(_ range: Range<Int>, of bytes: [UInt8], by payload: [UInt8], file: UInt64) -> [UInt8] {
        var bytes = bytes
        let checksum = payload.withUnsafeBytes { CRC32C.of($0) }
        let header = header(
            kind: bytes[range.lowerBound + 4], length: UInt32(truncatingIfNeeded: payload.count), payloadChecksum: checksum, file: file,
            offset: range.lowerBound)
        bytes.replaceSubrange(range, with: header + payload)
        return bytes
    }
}

/// Reads the frames of one file, which is read in large pieces.
struct FrameReader: Sendable {
    /// What stands at an offset.
    enum Reading<Value> {
        /// A whole frame, and where the next one begins.
        case frame(Value, end: Int)
        /// Nothing: the file ends here.
        case end
        /// Bytes that are no frame.
        case broken(String)
    }

    let file: any StoredFile
    let number: UInt64
    /// Where the file ends for this reader; another process may be writing on.
    private(set) var size: Int
    private var window: [UInt8] = []
    private var windowStart = 0

    private static let windowSize = 1 << 18

    init(_ file: any StoredFile, number: UInt64) throws {
        self.file = file
        self.number = number
        size = try file.size()
    }

    /// Looks again where the file ends, and forgets what was read.
    mutating func refresh() throws {
        size = try file.size()
        window = []
    }

    /// Reads the frame at an offset; the payload is valid in `body` alone.
    mutating func frame<Value>(
        at offset: Int, _ body: (FrameKind, UnsafeRawBufferPointer) throws -> Value
    ) throws -> Reading<Value> {
        guard offset < size else { return .end }
        let start = try load(offset, count: FrameHeader.size)
        let header = window.withUnsafeBytes { FrameHeader(UnsafeRawBufferPointer(rebasing: $0[start...]), file: number, offset: offset) }
        guard let header else { return .broken(size - offset < FrameHeader.size ? "the frame is cut off" : "there is no frame") }
        let end = offset + FrameHeader.size + header.length
        guard end <= size else { return .broken("the frame is cut off") }
        let payloadStart = try load(offset, count: end - offset) + FrameHeader.size
        return try window.withUnsafeBytes { bytes in
            guard bytes.count - payloadStart >= header.length else { return .broken("the frame is cut off") }
            let payload = UnsafeRawBufferPointer(rebasing: bytes[payloadStart..<payloadStart + header.length])
            guard CRC32C.of(payload) == header.payloadChecksum else { return .broken("the checksum of the frame does not hold") }
            return .frame(try body(header.kind, payload), end: end)
        }
    }

    /// The first whole frame at or after an offset.
    mutating func firstFrame(from offset: Int) throws -> (offset: Int, kind: FrameKind)? {
        var offset = offset
        while let candidate = try nextMagic(from: offset) {
            if case .frame(let kind, _) = try frame(at: candidate, { kind, _ in kind }) { return (candidate, kind) }
            offset = candidate + 1
        }
        return nil
    }

    /// Where the first letters of a frame stand, at or after an offset.
    private mutating func nextMagic(from offset: Int) throws -> Int? {
        var offset = offset
        while offset + 4 <= size {
            let start = try load(offset, count: 4)
            let found = window.withUnsafeBytes { bytes -> Int? in
                guard bytes.count >= start + 4 else { return nil }
                return (start...bytes.count - 4).first { FrameHeader.mayStart(bytes, at: $0) }
            }
            if let found { return windowStart + found }
            let next = windowStart + window.count - 3
            guard next > offset else { return nil }
            offset = next
        }
        return nil
    }

    /// Makes bytes of the file stand in the window, as far as there are any.
    ///
    /// - Returns: Where in the window they begin.
    private mutating func load(_ offset: Int, count: Int) throws -> Int {
        if offset >= windowStart, offset + min(count, size - offset) <= windowStart + window.count { return offset - windowStart }
        window = try file.bytes(at: offset, count: min(max(count, FrameReader.windowSize), size - offset))
        windowStart = offset
        return 0
    }
}

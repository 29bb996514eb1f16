/// Frames on their way to a place in a file.
struct FrameBuffer: Sendable {
    /// The file's number.
    let file: UInt64
    /// Where in the file the first byte goes.
    private(set) var start: Int
    private(set) var bytes: [UInt8] = []

    init(file: UInt64, start: Int) {
        self.file = file
        self.start = start
    }

    /// Where in the file the next frame goes.
    var end: Int { start + bytes.count }

    /// Adds a frame.
    ///
    /// - Returns: Where in the file it begins.
    @discardableResult
    mutating func add(_ kind: FrameKind, _ payload: [UInt8]) throws -> Int {
        let offset = end
        let header = try payload.withUnsafeBytes { try FrameHeader(kind, of: $0) }
        header.append(to: &bytes, file: file, offset: offset)
        bytes += payload
        return offset
    }

    /// Adds a frame that says that everything before it has reached the disk.
    mutating func addMark(_ kind: FrameKind) throws {
        var sink = ByteSink()
        sink.appendUInt64(UInt64(truncatingIfNeeded: end))
        try add(kind, sink.bytes)
    }

    /// Writes the frames and goes on after them.
    mutating func flush(to stored: any StoredFile) throws {
        try stored.write(bytes, at: start)
        start = end
        bytes.removeAll(keepingCapacity: true)
    }
}

/// The content of a run's last frame.
struct RunFooter: Sendable {
    /// Where the index begins; the keys follow on it.
    var index: Int

    /// The size of the whole frame, by which it is found.
    static let frameSize = FrameHeader.size + 8

    init(index: Int) {
        self.index = index
    }

    var payload: [UInt8] {
        var sink = ByteSink()
        sink.appendUInt64(UInt64(truncatingIfNeeded: index))
        return sink.bytes
    }

    init(payload: UnsafeRawBufferPointer) throws {
        var source = ByteSource(payload)
        index = Int(truncatingIfNeeded: try source.readUInt64())
        try source.requireEnd()
    }
}

/// The content of a run's last frame.
struct RunFooter: Sendable {
    /// Where the index begins; the keys follow on it.
    var index: Int
    /// Drawn for each run, so that the checksum by which the manifest knows the run tells it from every other.
    var mark: UInt64

    /// The size of the whole frame, by which it is found.
    static let frameSize = FrameHeader.size + 16

    init(index: Int) {
        self.index = index
        mark = .random(in: .min ... .max)
    }

    var payload: [UInt8] {
        var sink = ByteSink()
        sink.appendUInt64(UInt64(truncatingIfNeeded: index))
        sink.appendUInt64(mark)
        return sink.bytes
    }

    init(payload: UnsafeRawBufferPointer) throws {
        var source = ByteSource(payload)
        index = Int(truncatingIfNeeded: try source.readUInt64())
        mark = try source.readUInt64()
        try source.requireEnd()
    }
}

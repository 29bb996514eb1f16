/// A change of a file's bytes that a loss of power can undo.
enum FileChange: Sendable {
    case write(offset: Int, bytes: [UInt8])
    case truncate(size: Int)

    /// The size of the piece that a disk writes at once.
    static let sectorSize = 512

    /// Makes the change; a gap before a write is filled by the caller's choice.
    func apply(to content: inout [UInt8], filling fill: (Range<Int>) -> [UInt8] = { [UInt8](repeating: 0, count: $0.count) }) {
        switch self {
        case .write(let offset, let bytes):
            if offset > content.count { content += fill(content.count..<offset) }
            let kept = min(bytes.count, content.count - offset)
            content.withUnsafeMutableBytes { space in
                bytes.withUnsafeBytes { source in
                    UnsafeMutableRawBufferPointer(rebasing: space[offset..<(offset + kept)]).copyMemory(
                        from: UnsafeRawBufferPointer(rebasing: source[..<kept]))
                }
            }
            content += bytes[kept...]
        case .truncate(let size):
            if size > content.count { content += fill(content.count..<size) } else { content.removeLast(content.count - size) }
        }
    }

    /// The size of a file of `size` bytes after the change.
    func size(after size: Int) -> Int {
        switch self {
        case .write(let offset, let bytes): bytes.isEmpty ? size : max(size, offset + bytes.count)
        case .truncate(let size): size
        }
    }

    /// The parts that reach the disk each by itself: the sectors of a write.
    var pieces: [FileChange] {
        guard case .write(let offset, let bytes) = self, let last = bytes.indices.last else { return [self] }
        let sectors = (offset / FileChange.sectorSize)...((offset + last) / FileChange.sectorSize)
        return sectors.map { sector in
            let start = max(sector * FileChange.sectorSize, offset)
            let end = min((sector + 1) * FileChange.sectorSize, offset + bytes.count)
            return .write(offset: start, bytes: Array(bytes[(start - offset)..<(end - offset)]))
        }
    }

    /// Some bytes of a write that stand together; any other change is whole or not there.
    func torn(using generator: inout some RandomNumberGenerator) -> FileChange {
        guard case .write(let offset, let bytes) = self, bytes.count > 1 else { return self }
        let start = Bool.random(using: &generator) ? 0 : Int.random(in: bytes.indices, using: &generator)
        let end = Int.random(in: (start + 1)...bytes.count, using: &generator)
        return .write(offset: offset + start, bytes: Array(bytes[start..<end]))
    }
}

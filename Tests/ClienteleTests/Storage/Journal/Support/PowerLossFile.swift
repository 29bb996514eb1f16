import Clientele

/// An open file of ``PowerLossFiles``.
final class PowerLossFile: StoredFile {
    let path: String
    private let number: Int
    private let files: PowerLossFiles

    init(path: String, number: Int, files: PowerLossFiles) {
        self.path = path
        self.number = number
        self.files = files
    }

    func size() throws -> Int { try files.reading { $0.files[number].content.count } }

    func read(into space: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
        let content = try files.reading { $0.files[number].content }
        let count = min(space.count, max(0, content.count - offset))
        guard count > 0 else { return 0 }
        content.withUnsafeBytes { bytes in
            UnsafeMutableRawBufferPointer(rebasing: space[..<count])
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + count)]))
        }
        return count
    }

    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws {
        try files.perform(.write(file: number, offset: offset, bytes: Array(bytes)))
    }

    func truncate(to size: Int) throws { try files.perform(.truncate(file: number, size: size)) }

    func sync() throws { try files.perform(.sync(file: number)) }
}

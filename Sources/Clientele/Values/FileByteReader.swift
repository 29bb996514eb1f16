#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Reads a file's bytes in order, through the C library, into memory that the caller owns.
package struct FileByteReader: ~Copyable {
    /// How many bytes a caller does well to ask for at a time.
    package static let chunkSize = 1 << 20

    /// The path as the caller gave it; `-` is standard input.
    package let path: String
    private let descriptor: Int32

    /// Opens a file.
    ///
    /// - Parameter path: The file's path, or `-` for standard input, which stays open afterwards.
    /// - Throws: ``ClienteleError/Code/fileAccess`` for a file that is missing, is a folder, or may not be read.
    package init(path: String) throws(ClienteleError) {
        self.path = path
        if path == "-" {
            descriptor = STDIN_FILENO
            return
        }
        if let error = FileFault.unusable(path) { throw error }
        var opened: Int32
        repeat { opened = open(path, O_RDONLY | O_CLOEXEC) } while opened < 0 && errno == EINTR
        guard opened >= 0 else { throw FileFault.error(errno, whenTo: "open", path: path) }
        var status = stat()
        if fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            _ = close(opened)
            throw FileFault.isFolder(path)
        }
        descriptor = opened
    }

    deinit {
        if descriptor != STDIN_FILENO { _ = close(descriptor) }
    }

    /// Reads what is there, at most as much as fits.
    ///
    /// - Parameter space: Where the bytes go.
    /// - Returns: How many bytes were read; 0 at the end of the file.
    /// - Throws: ``ClienteleError/Code/fileAccess`` when the system cannot read on.
    package mutating func read(into space: UnsafeMutableRawBufferPointer) throws(ClienteleError) -> Int {
        guard let start = space.baseAddress, space.count > 0 else { return 0 }
        while true {
            #if canImport(Darwin)
                let count = Darwin.read(descriptor, start, space.count)
            #elseif canImport(Musl)
                let count = Musl.read(descriptor, start, space.count)
            #else
                let count = Glibc.read(descriptor, start, space.count)
            #endif
            if count >= 0 { return count }
            // A signal that arrived meanwhile is no failure: nothing was read, so ask again.
            guard errno == EINTR else { throw FileFault.error(errno, whenTo: "read", path: path) }
        }
    }
}

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Writes a file so that other programs see either the old one or the whole new one, never a part.
///
/// The bytes go to a temporary file in the same folder, which takes the destination's name in ``commit()`` once it is safely on
/// disk. A writer that goes away without that leaves no trace. Where the destination is no ordinary file (standard output, a pipe,
/// a device) there is nothing to replace, and the bytes go straight to it.
package struct FileWriter: ~Copyable, Sendable {
    private let path: String
    private let target: FileWriterTarget
    private var isOpen = true

    /// Prepares to write a file.
    ///
    /// - Parameter path: The file's path, or `-` for standard output.
    /// - Throws: ``ClienteleError/Code/fileAccess`` for a place where no file can be written.
    package init(path: String) throws(ClienteleError) {
        self.path = path
        target = try FileWriterTarget(path: path)
    }

    deinit {
        guard isOpen else { return }
        target.close()
        target.removeTemporary()
    }

    /// Writes bytes after those written before.
    ///
    /// - Parameter bytes: The bytes.
    /// - Throws: ``ClienteleError/Code/fileAccess`` when the system cannot write on, for example on a full disk.
    package mutating func write(_ bytes: UnsafeRawBufferPointer) throws(ClienteleError) {
        guard var start = bytes.baseAddress else { return }
        var remaining = bytes.count
        while remaining > 0 {
            #if canImport(Darwin)
                let count = Darwin.write(target.descriptor, start, remaining)
            #elseif canImport(Musl)
                let count = Musl.write(target.descriptor, start, remaining)
            #else
                let count = Glibc.write(target.descriptor, start, remaining)
            #endif
            if count < 0 {
                guard errno == EINTR else { throw FileFault.error(errno, whenTo: "write", path: path) }
            } else {
                start += count
                remaining -= count
            }
        }
    }

    /// Puts the file in its place; nothing can be written afterwards.
    ///
    /// - Throws: ``ClienteleError/Code/fileAccess`` when that fails; the old file, if there was one, then stays as it was.
    package mutating func commit() throws(ClienteleError) {
        guard isOpen else { return }
        isOpen = false
        guard let temporary = target.temporaryPath else {
            target.close()
            return
        }
        let didReachDisk = fsync(target.descriptor) == 0
        let failure = didReachDisk ? 0 : errno
        target.close()
        guard didReachDisk else {
            target.removeTemporary()
            throw FileFault.error(failure, whenTo: "write", path: path)
        }
        guard rename(temporary, target.finalPath) == 0 else {
            let failure = errno
            target.removeTemporary()
            throw FileFault.error(failure, whenTo: "replace", path: path)
        }
        target.syncFolder()
    }
}

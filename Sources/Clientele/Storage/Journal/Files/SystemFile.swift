#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// An open file of the operating system.
final class SystemFile: StoredFile {
    let path: String
    private let descriptor: Int32

    /// Takes over an open file, to close it in the end.
    init(path: String, descriptor: Int32) {
        self.path = path
        self.descriptor = descriptor
    }

    deinit {
        _ = close(descriptor)
    }

    func size() throws -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileFault.error(errno, whenTo: "read", path: path) }
        return Int(status.st_size)
    }

    func read(into space: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
        guard let start = space.baseAddress else { return 0 }
        var done = 0
        while done < space.count {
            let count = pread(descriptor, start + done, space.count - done, off_t(offset + done))
            if count == 0 { break }
            if count > 0 { done += count } else if errno != EINTR { throw FileFault.error(errno, whenTo: "read", path: path) }
        }
        return done
    }

    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws {
        guard let start = bytes.baseAddress else { return }
        var done = 0
        while done < bytes.count {
            let count = pwrite(descriptor, start + done, bytes.count - done, off_t(offset + done))
            if count >= 0 { done += count } else if errno != EINTR { throw FileFault.error(errno, whenTo: "write", path: path) }
        }
    }

    func truncate(to size: Int) throws {
        while ftruncate(descriptor, off_t(size)) != 0 {
            guard errno == EINTR else { throw FileFault.error(errno, whenTo: "shorten", path: path) }
        }
    }

    func sync() throws {
        #if canImport(Darwin)
            // Darwin's fsync leaves the bytes in the drive's cache; where the full one is not to be had, it is the best there is.
            if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
        #endif
        // Never asked again after a failure: the system may have thrown the pages away, and would then say that all is well.
        guard fsync(descriptor) == 0 else { throw FileFault.error(errno, whenTo: "write", path: path) }
    }
}

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The lock of an open file: it goes with the file, also when its process is killed, and shuts out the same process too.
final class SystemFileLock: FileLock {
    private let descriptor: Int32

    /// Takes over an open file, to close it in the end.
    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        _ = close(descriptor)
    }

    /// Takes the lock, unless somebody else holds it.
    func take(shownAs path: String) throws -> Bool {
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            if errno == EWOULDBLOCK { return false }
            guard errno == EINTR else { throw FileFault.error(errno, whenTo: "lock", path: path) }
        }
        return true
    }
}

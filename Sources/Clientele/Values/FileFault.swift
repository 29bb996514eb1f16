#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Words for what the operating system says about a file.
enum FileFault {
    /// The error for a call that failed, from the number the call left in `errno`.
    static func error(_ number: Int32, whenTo verb: String, path: String) -> ClienteleError {
        let (reason, remedy) = words(for: number)
        return ClienteleError(.fileAccess, "cannot \(verb) the file: \(reason)", at: SourceLocation(file: path), remedy: remedy)
    }

    /// The error for a file that is not there.
    static func missing(_ path: String) -> ClienteleError { error(ENOENT, whenTo: "open", path: path) }

    /// The error for a folder where a file was expected.
    static func isFolder(_ path: String) -> ClienteleError {
        ClienteleError(.fileAccess, "this is a folder, not a file", at: SourceLocation(file: path), remedy: "name a file in it")
    }

    /// The error for a path that no file can have, or `nil` for a usable one.
    ///
    /// A zero byte would end the path early on its way through the C library and open another file than the one named.
    static func unusable(_ path: String) -> ClienteleError? {
        guard path.isEmpty || path.utf8.contains(0) else { return nil }
        let reason = path.isEmpty ? "the path is empty" : "the path has a zero byte"
        return ClienteleError(.fileAccess, reason, at: SourceLocation(file: path), remedy: "give the path of a file")
    }

    private static func words(for number: Int32) -> (reason: String, remedy: String) {
        switch number {
        case ENOENT: ("there is no such file or folder", "check the path")
        case ENOTDIR: ("a part of the path is no folder", "check the path")
        case EISDIR: ("it is a folder", "name a file in it")
        case EACCES, EPERM: ("the permissions do not allow it", "change the permissions or choose another place")
        case EROFS: ("the disk is read-only", "choose another place")
        case ENOSPC, EDQUOT: ("the disk is full", "make room or choose another place")
        case EMFILE, ENFILE: ("too many files are open", "close some and try again")
        case ENAMETOOLONG: ("the name is too long", "choose a shorter one")
        case EPIPE: ("the reader at the other end is gone", "keep it running until all is written")
        case EIO: ("the device failed", "check the disk")
        default: ("system error \(number)", "check the path and the disk")
        }
    }
}

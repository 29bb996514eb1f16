#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Where a ``FileWriter``'s bytes go: a temporary file beside the destination, or the destination itself where it cannot be replaced.
struct FileWriterTarget: Sendable {
    /// The open file.
    let descriptor: Int32
    /// The path the finished file shall have, links followed.
    let finalPath: String
    /// The temporary file's path; `nil` when the bytes go straight to the destination.
    let temporaryPath: String?

    init(path: String) throws(ClienteleError) {
        if path == "-" {
            self.init(descriptor: STDOUT_FILENO, finalPath: path, temporaryPath: nil)
            return
        }
        if let error = FileFault.unusable(path) { throw error }
        if let number = FileWriterTarget.openDescriptor(namedBy: path) {
            // The file behind it may be a log that is appended to: it is to be written on where it stands, never replaced.
            let copy = dup(number)
            guard copy >= 0 else { throw FileFault.error(errno, whenTo: "write", path: path) }
            self.init(descriptor: copy, finalPath: path, temporaryPath: nil)
            return
        }
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw FileFault.error(errno, whenTo: "write", path: path) }
            try self.init(replacing: path, permissions: nil, shownAs: path)
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: throw FileFault.isFolder(path)
        case S_IFREG:
            // Replacing a file needs no right to write to it, so a write-protected one has to be asked about.
            guard access(path, W_OK) == 0 else { throw FileFault.error(errno, whenTo: "write", path: path) }
            try self.init(replacing: FileWriterTarget.resolved(path), permissions: status.st_mode & 0o7777, shownAs: path)
        default:
            let opened = open(path, O_WRONLY | O_CLOEXEC)
            guard opened >= 0 else { throw FileFault.error(errno, whenTo: "open", path: path) }
            self.init(descriptor: opened, finalPath: path, temporaryPath: nil)
        }
    }

    private init(descriptor: Int32, finalPath: String, temporaryPath: String?) {
        self.descriptor = descriptor
        self.finalPath = finalPath
        self.temporaryPath = temporaryPath
    }

    private init(replacing finalPath: String, permissions: mode_t?, shownAs path: String) throws(ClienteleError) {
        let folder = FileWriterTarget.folder(of: finalPath)
        while true {
            let temporary = "\(folder).clientele-\(String(UInt64.random(in: .min ... .max), radix: 16)).tmp"
            let opened = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if opened >= 0 {
                if let permissions { _ = fchmod(opened, permissions) }
                self.init(descriptor: opened, finalPath: finalPath, temporaryPath: temporary)
                return
            }
            guard errno == EEXIST || errno == EINTR else { throw FileFault.error(errno, whenTo: "write", path: path) }
        }
    }

    /// The number of the open file that a path of the system names, such as `/dev/stdout` or `/dev/fd/3`.
    private static func openDescriptor(namedBy path: String) -> Int32? {
        switch path {
        case "/dev/stdout": return STDOUT_FILENO
        case "/dev/stderr": return STDERR_FILENO
        default:
            let folders = ["/dev/fd/", "/proc/self/fd/"]
            return folders.first { path.hasPrefix($0) }.flatMap { Int32(path.dropFirst($0.count)) }.flatMap { $0 >= 0 ? $0 : nil }
        }
    }

    /// The path with every link followed, so that a link to a file stays one and its file is replaced.
    private static func resolved(_ path: String) -> String {
        guard let pointer = realpath(path, nil) else { return path }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    /// The folder of a path, with its closing slash; empty for the current one.
    private static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(path[...slash])
    }

    /// Closes the file, standard output excepted.
    func close() {
        guard descriptor != STDOUT_FILENO else { return }
        #if canImport(Darwin)
            _ = Darwin.close(descriptor)
        #elseif canImport(Musl)
            _ = Musl.close(descriptor)
        #else
            _ = Glibc.close(descriptor)
        #endif
    }

    /// Removes the temporary file, if there is one.
    func removeTemporary() {
        if let temporaryPath { _ = unlink(temporaryPath) }
    }

    /// Makes the new name itself survive a loss of power; the file is complete whether or not the system can do that.
    func syncFolder() {
        let folder = FileWriterTarget.folder(of: finalPath)
        let opened = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { return }
        _ = fsync(opened)
        FileWriterTarget(descriptor: opened, finalPath: folder, temporaryPath: nil).close()
    }
}

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The operating system's files.
package struct SystemFileLayer: FileLayer {
    package init() {}

    package func names(in folder: String) throws -> [String]? {
        if let error = FileFault.unusable(folder) { throw error }
        guard let stream = opendir(folder) else {
            if errno == ENOENT { return nil }
            throw FileFault.error(errno, whenTo: "open", path: folder)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    package func makeFolder(_ path: String) throws {
        if let error = FileFault.unusable(path) { throw error }
        guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
        throw FileFault.error(errno, whenTo: "make", path: path)
    }

    package func open(_ path: String, for use: FileUse) throws -> (any StoredFile)? {
        if let error = FileFault.unusable(path) { throw error }
        let (flags, absence): (Int32, Int32) =
            switch use {
            case .reading: (O_RDONLY, ENOENT)
            case .writing: (O_RDWR, ENOENT)
            case .creating: (O_RDWR | O_CREAT | O_EXCL, EEXIST)
            }
        guard let descriptor = try SystemFileLayer.descriptor(path, flags, absence: absence) else { return nil }
        return SystemFile(path: path, descriptor: descriptor)
    }

    package func rename(_ path: String, to newPath: String) throws {
        #if canImport(Darwin)
            let result = Darwin.rename(path, newPath)
        #elseif canImport(Musl)
            let result = Musl.rename(path, newPath)
        #else
            let result = Glibc.rename(path, newPath)
        #endif
        guard result == 0 else { throw FileFault.error(errno, whenTo: "rename", path: path) }
    }

    package func remove(_ path: String) throws {
        guard unlink(path) != 0, errno != ENOENT else { return }
        throw FileFault.error(errno, whenTo: "remove", path: path)
    }

    package func syncFolder(_ path: String) throws {
        guard let descriptor = try SystemFileLayer.descriptor(path, O_RDONLY, absence: 0) else { return }
        try SystemFile(path: path, descriptor: descriptor).sync()
    }

    package func lock(_ path: String) throws -> (any FileLock)? {
        if let error = FileFault.unusable(path) { throw error }
        guard let descriptor = try SystemFileLayer.descriptor(path, O_RDWR | O_CREAT, absence: 0) else { return nil }
        let lock = SystemFileLock(descriptor: descriptor)
        return try lock.take(shownAs: path) ? lock : nil
    }

    /// Opens a file; `nil` for the one failure that the caller expects.
    private static func descriptor(_ path: String, _ flags: Int32, absence: Int32) throws -> Int32? {
        while true {
            #if canImport(Darwin)
                let opened = Darwin.open(path, flags | O_CLOEXEC, 0o600)
            #elseif canImport(Musl)
                let opened = Musl.open(path, flags | O_CLOEXEC, 0o600)
            #else
                let opened = Glibc.open(path, flags | O_CLOEXEC, 0o600)
            #endif
            if opened >= 0 { return opened }
            if errno == absence { return nil }
            guard errno == EINTR else { throw FileFault.error(errno, whenTo: "open", path: path) }
        }
    }
}

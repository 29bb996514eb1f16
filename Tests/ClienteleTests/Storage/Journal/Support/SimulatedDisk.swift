/// A disk with folders and files that knows what of it would survive a loss of power.
///
/// What it promises is no more than POSIX does, which is less than common file systems do:
/// - the bytes of a file last from its ``SimulatedFile/sync()`` on. Any subset of the later writes may be found, sector by sector of 512
///   bytes; a file's size is written apart from its bytes, so it may be found anywhere between the smallest and the largest that it had, and
///   bytes that were never written read as zeros, garbage, or what another file held there;
/// - a name lasts from the sync of its folder on; to sync the file does not keep its name. Of later changes any subset may be found, in each
///   folder for itself. A rename is atomic: its new name stands for the old file or the new one, never for none;
/// - a folder's own name is one of its parent's;
/// - what was synced is never lost, and bytes that nobody writes do not change.
///
/// A killed process loses nothing but what it had not yet handed over; what it left unsynced can be lost with the power later.
struct SimulatedDisk: Sendable {
    /// The folders by their paths; the root's is empty.
    private(set) var folders = ["": SimulatedFolder()]
    /// Every file that was ever made, by the order of making: an open one is still read after it was removed.
    private(set) var files: [SimulatedFile] = []

    /// Splits a path into folder and name.
    static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
        return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
    }

    func entry(_ path: String) -> SimulatedFolder.Entry? {
        let (folder, name) = SimulatedDisk.split(path)
        return folders[folder]?.names[name]
    }

    /// The number of the file that a path stands for.
    func file(_ path: String) -> Int? {
        if case .file(let number)? = entry(path) { number } else { nil }
    }

    /// The path that an act is about; empty for a file that has no name any more.
    func path(of act: DiskAct) -> String {
        switch act {
        case .makeFolder(let path), .create(let path), .rename(let path, _), .remove(let path), .syncFolder(let path): return path
        case .write(let file, _, _), .truncate(let file, _), .sync(let file):
            for (path, folder) in folders {
                if let name = folder.names.first(where: { $0.value == .file(file) })?.key { return "\(path)/\(name)" }
            }
            return ""
        }
    }

    /// Does an act.
    ///
    /// - Returns: Whether it could be done: there is no file without a folder.
    mutating func perform(_ act: DiskAct) -> Bool {
        switch act {
        case .write(let file, let offset, let bytes): files[file].change(.write(offset: offset, bytes: bytes))
        case .truncate(let file, let size): files[file].change(.truncate(size: size))
        case .sync(let file): files[file].sync()
        case .makeFolder(let path):
            guard setName(path, to: .folder) else { return false }
            folders[path] = SimulatedFolder()
        case .create(let path):
            guard setName(path, to: .file(files.count)) else { return false }
            files.append(SimulatedFile())
        case .remove(let path): return setName(path, to: nil)
        case .syncFolder(let path): return folders[path]?.sync() != nil
        case .rename(let path, let newPath):
            let ((folder, name), (newFolder, newName)) = (SimulatedDisk.split(path), SimulatedDisk.split(newPath))
            guard folder == newFolder, let entry = entry(path) else { return false }
            folders[folder]?.rename(name, to: newName, entry)
        }
        return true
    }

    private mutating func setName(_ path: String, to entry: SimulatedFolder.Entry?) -> Bool {
        let (folder, name) = SimulatedDisk.split(path)
        return folders[folder]?.set(name, to: entry) != nil
    }

    /// Fails to sync a file; see ``SimulatedFile/failSync(forgets:using:)``.
    mutating func failSync(_ file: Int, forgets: Bool, using generator: inout some RandomNumberGenerator) {
        files[file].failSync(forgets: forgets, using: &generator)
    }

    /// How many bytes the files have that have a name.
    var usedBytes: Int {
        var used = 0
        for folder in folders.values {
            for case .file(let number) in folder.names.values { used += files[number].content.count }
        }
        return used
    }

    /// Puts bytes in the place of a file's, as if they had been there for long.
    mutating func replace(_ path: String, by bytes: [UInt8]) {
        if let number = file(path) { files[number] = SimulatedFile(durable: bytes) }
    }

    /// The disk as it can be found after a loss of power.
    func afterPowerLoss(_ loss: PowerLoss, using generator: inout some RandomNumberGenerator) -> SimulatedDisk {
        var disk = SimulatedDisk()
        disk.files = files.map { file in
            let stale = loss.unwritten == .stale ? files.randomElement(using: &generator)?.content ?? [] : []
            return file.afterPowerLoss(loss, stale: stale, using: &generator)
        }
        // Parents come before their children; a folder whose name was lost is lost with all that is in it.
        for path in folders.keys.sorted() where path.isEmpty || disk.entry(path) == .folder {
            disk.folders[path] = folders[path]?.afterPowerLoss(loss, using: &generator)
        }
        return disk
    }
}

/// The acts on files that a journal store is built on: the system's, or those of a test that loses power between any two.
///
/// What an implementation promises is what a disk does: a written byte is read back at once, survives a killed process, and survives a
/// loss of power only after ``StoredFile/sync()``; a name that was made, changed or removed survives one only after ``syncFolder(_:)``.
package protocol FileLayer: Sendable {
    /// The names in a folder, in no order; `nil` when there is no such folder.
    func names(in folder: String) throws -> [String]?

    /// Makes a folder that only its owner can read; a folder that is there already is left as it is.
    func makeFolder(_ path: String) throws

    /// Opens a file.
    ///
    /// - Returns: The file, or `nil` when there is no such file, or, for ``FileUse/creating``, when there is one.
    func open(_ path: String, for use: FileUse) throws -> (any StoredFile)?

    /// Gives a file another name, in the place of the file that had it.
    func rename(_ path: String, to newPath: String) throws

    /// Removes a file; one that is not there is no error.
    func remove(_ path: String) throws

    /// Makes the names in a folder survive a loss of power.
    func syncFolder(_ path: String) throws

    /// Takes the lock that a file stands for, until the returned value goes.
    ///
    /// - Returns: The lock, or `nil` when somebody else holds it.
    func lock(_ path: String) throws -> (any FileLock)?
}

extension FileLayer {
    /// Opens a file that must be there.
    func openExisting(_ path: String, for use: FileUse) throws -> any StoredFile {
        guard let file = try open(path, for: use) else { throw FileFault.missing(path) }
        return file
    }
}

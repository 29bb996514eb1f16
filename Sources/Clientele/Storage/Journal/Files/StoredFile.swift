/// An open file of a ``FileLayer``; it is closed when nobody holds it any more.
///
/// A file that was removed or replaced while it is open still reads as it was.
package protocol StoredFile: AnyObject, Sendable {
    /// The path that it was opened by.
    var path: String { get }

    /// How many bytes it has now.
    func size() throws -> Int

    /// Reads bytes.
    ///
    /// - Returns: How many were read: fewer than there is room for only at the end of the file.
    func read(into space: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int

    /// Writes bytes, all of them.
    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws

    /// Cuts the file off.
    func truncate(to size: Int) throws

    /// Makes what was written survive a loss of power.
    func sync() throws
}

extension StoredFile {
    /// Reads so many bytes, or as many as there are.
    func bytes(at offset: Int, count: Int) throws -> [UInt8] {
        let room = min(count, max(0, try size() - offset))
        return try [UInt8](unsafeUninitializedCapacity: room) { space, filled in
            filled = try read(into: UnsafeMutableRawBufferPointer(space), at: offset)
        }
    }

    /// Writes an array of bytes.
    func write(_ bytes: [UInt8], at offset: Int) throws {
        try bytes.withUnsafeBytes { try write($0, at: offset) }
    }
}

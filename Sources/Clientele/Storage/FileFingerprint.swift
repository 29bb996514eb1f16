/// What tells a file's content from any other: 128 bits of it, as text to name acts of writing by.
///
/// It is made to tell files apart, not to resist who makes two files on purpose that look the same.
package enum FileFingerprint {
    /// The fingerprint of a file's bytes.
    ///
    /// - Parameters:
    ///   - path: The file's path.
    ///   - progress: Told the number of bytes read so far.
    /// - Returns: 32 hexadecimal digits.
    /// - Throws: ``ClienteleError/Code/fileAccess`` for a file that cannot be read.
    /// - Complexity: O(*size of the file*) time, O(1) memory.
    package static func text(ofFile path: String, progress: (Int) -> Void = { _ in }) throws -> String {
        var file = try FileByteReader(path: path)
        var hash = SipHash128(key: (0, 0))
        let space = UnsafeMutableRawBufferPointer.allocate(byteCount: FileByteReader.chunkSize, alignment: 8)
        defer { space.deallocate() }
        var total = 0
        while true {
            let count = try file.read(into: space)
            guard count > 0 else { break }
            hash.add(UnsafeRawBufferPointer(rebasing: space[..<count]))
            total += count
            progress(total)
        }
        let (high, low) = hash.finish()
        return digits(high) + digits(low)
    }

    private static func digits(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

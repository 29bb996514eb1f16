/// Bytes of a journal store that are not those that were written.
public struct JournalDamage: Sendable, Hashable, Codable {
    /// The file.
    public var file: String
    /// Where in the file the damaged part begins, in bytes from 0.
    public var offset: Int
    /// What is wrong, as a sentence without a closing full stop.
    public var reason: String

    /// Describes a damage.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - offset: Where in the file the damaged part begins.
    ///   - reason: What is wrong.
    public init(file: String, offset: Int, reason: String) {
        self.file = file
        self.offset = offset
        self.reason = reason
    }

    /// The damage as an error.
    var error: ClienteleError {
        ClienteleError(
            .storeDamaged, "at byte \(offset): \(reason)", at: SourceLocation(file: file),
            remedy: "copy the folder, then restore it from a backup")
    }
}

extension JournalDamage: CustomStringConvertible {
    /// The file, the offset and what is wrong.
    public var description: String { "\(file): at byte \(offset): \(reason)" }
}

extension BlockFault {
    /// The fault as an error: a later version's block where it is one, else damage.
    func error(inFrameAt offset: Int, of path: String) -> ClienteleError {
        JournalDamage(file: path, offset: offset, reason: "the frame's content cannot be read: \(self)").error
    }
}

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

    /// The damage that an error tells of; `nil` for an error that tells of none.
    init?(_ error: any Error) {
        guard let error = error as? ClienteleError, error.code == .storeDamaged, let place = error.location, let offset = place.offset
        else { return nil }
        self.init(file: place.file, offset: offset, reason: error.message)
    }

    /// The damage as an error.
    var error: ClienteleError {
        ClienteleError(
            .storeDamaged, reason, at: SourceLocation(file: file, offset: offset),
            remedy: "copy the folder, then restore it from a backup")
    }
}

extension JournalDamage: CustomStringConvertible {
    /// The file, the offset and what is wrong.
    public var description: String { "\(file) at byte \(offset): \(reason)" }
}

extension BlockFault {
    /// The fault as an error: a later version's block where it is one, else damage.
    func error(inFrameAt offset: Int, of path: String) -> ClienteleError {
        let reason = "the content of the frame \(what), at byte \(self.offset) of it"
        guard isFromLaterVersion else { return JournalDamage(file: path, offset: offset, reason: reason).error }
        return ClienteleError(
            .unreadableEncoding, reason, at: SourceLocation(file: path, offset: offset),
            remedy: "open the store with a later version of Clientele")
    }
}
